using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>What a bulk update does to each of its cases.</summary>
/// <param name="Value">The value as it stands on the wire. Values without a member here are valid too.</param>
[JsonConverter(typeof(EnumerationConverter<CaseBulkActionType>))]
public readonly record struct CaseBulkActionType(string Value) : IOpenEnumeration<CaseBulkActionType>
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

    static CaseBulkActionType IOpenEnumeration<CaseBulkActionType>.FromWire(string value) => new(value);

    /// <summary>The value as it stands on the wire.</summary>
    public override string ToString() => Value ?? "";
}
