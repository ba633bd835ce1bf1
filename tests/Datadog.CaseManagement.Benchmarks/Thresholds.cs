namespace Datadog.CaseManagement.Benchmarks;

/// <summary>The thresholds of a measurement. Each one is printed, and a missed one sets the exit code.</summary>
internal sealed class Thresholds
{
    public bool AreMet { get; private set; } = true;

    public void Require(bool isMet, string description)
    {
        Console.WriteLine($"  {(isMet ? "met   " : "MISSED")}  {description}");
        AreMet &= isMet;
    }
}
