namespace Datadog.CaseManagement.Benchmarks.Speed.Benchmarks;

/// <summary>What a duel is called in the table, and the ratios that must not be exceeded; 0 for none.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class BarsAttribute(string what, double time = 0, double allocated = 0) : Attribute
{
    public string What => what;

    public double Time => time;

    public double Allocated => allocated;
}
