using Datadog.CaseManagement.Cases;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the type of a timeline entry.</summary>
[OpenEnumeration]
public readonly partial record struct TimelineCellType
{
    /// <summary>A comment: <c>COMMENT</c>.</summary>
    public static TimelineCellType Comment => new("COMMENT");
}
