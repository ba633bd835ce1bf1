using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// Represents the older, deprecated form of the status of a case, which does not depend on how the case type names its statuses.
/// </summary>
/// <remarks>
/// A case has its status in three forms. <see cref="CaseAttributes.StatusName"/> is the name of one of the statuses of its case type, such as
/// <c>In Review</c>: show it, and set it with <see cref="CasesClient.UpdateStatusAsync(string, string, CancellationToken)"/>.
/// <see cref="CaseAttributes.StatusGroup"/> is the group of that status: use it to decide whether a case of any type is open, in progress or
/// closed. <see cref="CaseAttributes.Status"/>, this form, is for programs that are older than case types. It has one more use: with
/// <see cref="CasesClient.UpdateStatusAsync(string, CaseStatus, CancellationToken)"/> a program can close a case of any type, without the name
/// that the type has for it.
/// </remarks>
// A string that stands for a status is the name of a status of the case type.
[OpenEnumeration(ConvertsFromString = false)]
public readonly partial record struct CaseStatus
{
    /// <summary>The case is open: <c>OPEN</c>.</summary>
    public static CaseStatus Open => new("OPEN");

    /// <summary>The case is in progress: <c>IN_PROGRESS</c>.</summary>
    public static CaseStatus InProgress => new("IN_PROGRESS");

    /// <summary>The case is closed: <c>CLOSED</c>.</summary>
    public static CaseStatus Closed => new("CLOSED");
}
