using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The deprecated way of giving a case's status, kept by Datadog beside the status names of case types.</summary>
// A string where a status is asked for is the name of a status of the case type, so none becomes this by itself.
[OpenEnumeration(ConvertsFromString = false)]
public readonly partial record struct CaseStatus
{
    /// <summary>Nobody works on the case yet.</summary>
    public static CaseStatus Open => new("OPEN");

    /// <summary>Somebody works on the case.</summary>
    public static CaseStatus InProgress => new("IN_PROGRESS");

    /// <summary>The case is done.</summary>
    public static CaseStatus Closed => new("CLOSED");
}
