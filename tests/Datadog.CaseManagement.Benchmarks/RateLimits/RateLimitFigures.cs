namespace Datadog.CaseManagement.Benchmarks.RateLimits;

/// <summary>What one run came to.</summary>
internal sealed record RateLimitFigures(int Failed, int Requests, int Refused, double Ratio);
