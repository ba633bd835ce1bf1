namespace Datadog.CaseManagement.Benchmarks.Speed;

/// <summary>On which side of its bar a ratio should be.</summary>
internal enum Ratio
{
    AtMost,
    AtLeast,
}
