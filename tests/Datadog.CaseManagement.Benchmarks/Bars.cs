namespace Datadog.CaseManagement.Benchmarks;

/// <summary>What a measurement must reach: printed one by one, and remembered for the exit code.</summary>
internal sealed class Bars
{
    public bool AreMet { get; private set; } = true;

    public void Require(bool isMet, string what)
    {
        Console.WriteLine($"  {(isMet ? "met   " : "MISSED")}  {what}");
        AreMet &= isMet;
    }
}
