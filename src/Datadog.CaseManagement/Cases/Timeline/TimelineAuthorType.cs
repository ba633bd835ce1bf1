using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>What kind of author wrote an entry of a timeline.</summary>
[OpenEnumeration]
public readonly partial record struct TimelineAuthorType
{
    /// <summary>A user of the organisation.</summary>
    public static TimelineAuthorType User => new("USER");
}
