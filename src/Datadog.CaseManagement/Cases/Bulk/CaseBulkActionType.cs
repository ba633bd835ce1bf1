using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the type of action that a bulk update applies to each case.</summary>
[OpenEnumeration]
public readonly partial record struct CaseBulkActionType
{
    /// <summary>Sets the priority of the case: <c>priority</c>.</summary>
    public static CaseBulkActionType Priority => new("priority");

    /// <summary>Sets the status of the case: <c>status</c>.</summary>
    public static CaseBulkActionType Status => new("status");

    /// <summary>Assigns the case to a user: <c>assign</c>.</summary>
    public static CaseBulkActionType Assign => new("assign");

    /// <summary>Removes the assignee from the case: <c>unassign</c>.</summary>
    public static CaseBulkActionType Unassign => new("unassign");

    /// <summary>Archives the case: <c>archive</c>.</summary>
    public static CaseBulkActionType Archive => new("archive");

    /// <summary>Unarchives the case: <c>unarchive</c>.</summary>
    public static CaseBulkActionType Unarchive => new("unarchive");

    /// <summary>Creates a Jira issue for the case: <c>jira</c>.</summary>
    public static CaseBulkActionType Jira => new("jira");

    /// <summary>Creates a ServiceNow ticket for the case: <c>servicenow</c>.</summary>
    public static CaseBulkActionType ServiceNow => new("servicenow");

    /// <summary>Creates a Linear issue for the case: <c>linear</c>.</summary>
    public static CaseBulkActionType Linear => new("linear");

    /// <summary>Moves the case to another project: <c>update_project</c>.</summary>
    public static CaseBulkActionType UpdateProject => new("update_project");
}
