using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the type of the author of a timeline entry.</summary>
[OpenEnumeration]
public readonly partial record struct TimelineAuthorType
{
    /// <summary>A user of the organization: <c>USER</c>.</summary>
    public static TimelineAuthorType User => new("USER");
}
