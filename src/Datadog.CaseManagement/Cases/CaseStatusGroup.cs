using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the group of a case's status. Each status of a case type belongs to one of the groups.</summary>
/// <remarks>
/// Use it to decide whether a case of any type is open, in progress or closed. It follows from the status and cannot be set.
/// <see cref="CaseStatus"/> explains the three forms of a status.
/// </remarks>
[OpenEnumeration]
public readonly partial record struct CaseStatusGroup
{
    /// <summary>The case is open: <c>SG_OPEN</c>.</summary>
    public static CaseStatusGroup Open => new("SG_OPEN");

    /// <summary>The case is in progress: <c>SG_IN_PROGRESS</c>.</summary>
    public static CaseStatusGroup InProgress => new("SG_IN_PROGRESS");

    /// <summary>The case is closed: <c>SG_CLOSED</c>.</summary>
    public static CaseStatusGroup Closed => new("SG_CLOSED");
}
