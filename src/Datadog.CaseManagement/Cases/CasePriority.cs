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

    private int Rank => Value switch
    {
        "P1" => 1,
        "P2" => 2,
        "P3" => 3,
        "P4" => 4,
        "P5" => 5,
        "NOT_DEFINED" => 6,
        _ => 7,
    };

    /// <summary>
    /// Compares this priority with another one by urgency: <see cref="P1"/> comes first, <see cref="NotDefined"/> after
    /// <see cref="P5"/>, and all others after that, by the ordinal order of their text.
    /// </summary>
    /// <param name="other">The priority to compare with.</param>
    /// <returns>
    /// A negative number if this priority comes before <paramref name="other"/>, zero if they are equal, a positive number if it comes
    /// after it.
    /// </returns>
    public int CompareTo(CasePriority other) =>
        Rank != other.Rank ? Rank.CompareTo(other.Rank) : string.CompareOrdinal(Value, other.Value);
}
