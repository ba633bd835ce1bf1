namespace Datadog.CaseManagement.Benchmarks.Soak;

/// <summary>What goes wrong in the soak, in turns. <see cref="None"/> comes last so that the turns begin at zero.</summary>
internal enum SoakFault
{
    Unavailable,
    Reset,
    CutOff,
    Slow,
    None,
}
