using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the deprecated status of a case, replaced by the status names of case types.</summary>
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
