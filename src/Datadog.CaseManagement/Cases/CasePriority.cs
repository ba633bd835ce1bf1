using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>How urgent a case is.</summary>
[OpenEnumeration]
public readonly partial record struct CasePriority
{
    /// <summary>No priority has been given.</summary>
    public static CasePriority NotDefined => new("NOT_DEFINED");

    /// <summary>The most urgent.</summary>
    public static CasePriority P1 => new("P1");

    /// <summary>Less urgent than <see cref="P1"/>.</summary>
    public static CasePriority P2 => new("P2");

    /// <summary>Less urgent than <see cref="P2"/>.</summary>
    public static CasePriority P3 => new("P3");

    /// <summary>Less urgent than <see cref="P3"/>.</summary>
    public static CasePriority P4 => new("P4");

    /// <summary>The least urgent.</summary>
    public static CasePriority P5 => new("P5");
}
