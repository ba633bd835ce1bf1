using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The group that a case's status belongs to, whatever the case type calls the status.</summary>
[OpenEnumeration]
public readonly partial record struct CaseStatusGroup
{
    /// <summary>Nobody works on the case yet.</summary>
    public static CaseStatusGroup Open => new("SG_OPEN");

    /// <summary>Somebody works on the case.</summary>
    public static CaseStatusGroup InProgress => new("SG_IN_PROGRESS");

    /// <summary>The case is done.</summary>
    public static CaseStatusGroup Closed => new("SG_CLOSED");
}
