namespace Datadog.CaseManagement.Benchmarks.Outage;

/// <summary>What one run came to.</summary>
internal sealed record OutageFigures(int Failed, int Requests, TimeSpan SlowestCall);
