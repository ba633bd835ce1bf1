using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>What a bulk update does to each of its cases.</summary>
[OpenEnumeration]
public readonly partial record struct CaseBulkActionType
{
    /// <summary>Sets the priority.</summary>
    public static CaseBulkActionType Priority => new("priority");

    /// <summary>Sets the status.</summary>
    public static CaseBulkActionType Status => new("status");

    /// <summary>Assigns the case to a user.</summary>
    public static CaseBulkActionType Assign => new("assign");

    /// <summary>Leaves nobody assigned.</summary>
    public static CaseBulkActionType Unassign => new("unassign");

    /// <summary>Archives the case.</summary>
    public static CaseBulkActionType Archive => new("archive");

    /// <summary>Takes the case out of the archive.</summary>
    public static CaseBulkActionType Unarchive => new("unarchive");

    /// <summary>Creates a Jira issue.</summary>
    public static CaseBulkActionType Jira => new("jira");

    /// <summary>Creates a ServiceNow ticket.</summary>
    public static CaseBulkActionType ServiceNow => new("servicenow");

    /// <summary>Creates a Linear issue.</summary>
    public static CaseBulkActionType Linear => new("linear");

    /// <summary>Moves the case to another project.</summary>
    public static CaseBulkActionType UpdateProject => new("update_project");
}
