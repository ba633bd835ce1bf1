using Datadog.CaseManagement.Cases;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>What kind of entry of a timeline a cell is.</summary>
[OpenEnumeration]
public readonly partial record struct TimelineCellType
{
    /// <summary>A comment.</summary>
    public static TimelineCellType Comment => new("COMMENT");
}
