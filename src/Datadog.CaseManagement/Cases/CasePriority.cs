using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the priority of a case, from <see cref="P1"/>, the highest, to <see cref="P5"/>, the lowest.</summary>
[OpenEnumeration]
public readonly partial record struct CasePriority
{
    /// <summary>The case has no priority: <c>NOT_DEFINED</c>.</summary>
    public static CasePriority NotDefined => new("NOT_DEFINED");

    /// <summary>The highest priority: <c>P1</c>.</summary>
    public static CasePriority P1 => new("P1");

    /// <summary>The second highest priority: <c>P2</c>.</summary>
    public static CasePriority P2 => new("P2");

    /// <summary>The third highest priority: <c>P3</c>.</summary>
    public static CasePriority P3 => new("P3");

    /// <summary>The second lowest priority: <c>P4</c>.</summary>
    public static CasePriority P4 => new("P4");

    /// <summary>The lowest priority: <c>P5</c>.</summary>
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
    /// Compares this priority with another by urgency, from <see cref="P1"/> to <see cref="P5"/>. They are followed by
    /// <see cref="NotDefined"/> and then by all other values, which are compared by ordinal string comparison.
    /// </summary>
    /// <param name="other">The priority to compare with.</param>
    /// <returns>
    /// A negative number if this priority precedes <paramref name="other"/>, zero if they are equal, or a positive number if this priority
    /// follows <paramref name="other"/>.
    /// </returns>
    public int CompareTo(CasePriority other) =>
        Rank != other.Rank ? Rank.CompareTo(other.Rank) : string.CompareOrdinal(Value, other.Value);
}
