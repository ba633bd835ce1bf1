using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// Represents the action that a bulk update applies to each case. The static methods create the actions that Datadog documents. Use the
/// <see cref="CaseBulkAction(CaseBulkActionType, IReadOnlyDictionary{string, string})"/> constructor for any other action.
/// </summary>
/// <remarks>
/// Datadog documents the names of the values for the priority and the assignee only. For the other actions, the names are those of the
/// operations on a single case.
/// </remarks>
public sealed partial record CaseBulkAction : IJsonReadable<CaseBulkAction>, IJsonWritable
{
    /// <summary>
    /// Initializes a new instance of the <see cref="CaseBulkAction"/> class with any type, including types that this version of the library
    /// does not know.
    /// </summary>
    /// <param name="type">The type of the action.</param>
    /// <param name="payload">The values of the action, by their JSON names; <see langword="null"/> if the action has none.</param>
    /// <exception cref="ArgumentException"><paramref name="type"/> has no value.</exception>
    public CaseBulkAction(CaseBulkActionType type, IReadOnlyDictionary<string, string>? payload = null)
    {
        Guard.NotBlank(type.Value, nameof(type));
        Type = type;
        Payload = payload;
    }

    /// <summary>The type of the action.</summary>
    [JsonPropertyName("type")]
    public CaseBulkActionType Type { get; }

    /// <summary>The values of the action, by their JSON names; <see langword="null"/> if the action has none.</summary>
    [JsonPropertyName("payload")]
    public IReadOnlyDictionary<string, string>? Payload { get; }

    /// <summary>Creates an action that sets the priority of the cases.</summary>
    /// <param name="priority">The priority of the cases.</param>
    /// <returns>The action.</returns>
    /// <exception cref="ArgumentException"><paramref name="priority"/> has no value.</exception>
    public static CaseBulkAction SetPriority(CasePriority priority) =>
        With(CaseBulkActionType.Priority, ("priority", priority.Value, nameof(priority)));

    /// <summary>Creates an action that sets the status of the cases by its name in the case type.</summary>
    /// <param name="status">The name of the status.</param>
    /// <returns>The action.</returns>
    /// <exception cref="ArgumentException"><paramref name="status"/> is blank.</exception>
    public static CaseBulkAction SetStatus(string status) =>
        With(CaseBulkActionType.Status, ("status_name", status, nameof(status)));

    /// <summary>Creates an action that sets the deprecated status of the cases, which all case types share.</summary>
    /// <param name="status">The deprecated status.</param>
    /// <returns>The action.</returns>
    /// <exception cref="ArgumentException"><paramref name="status"/> has no value.</exception>
    public static CaseBulkAction SetStatus(CaseStatus status) =>
        With(CaseBulkActionType.Status, ("status", status.Value, nameof(status)));

    /// <summary>Creates an action that assigns the cases to a user.</summary>
    /// <param name="assigneeId">The UUID of the user. To remove the assignee, use <see cref="Unassign"/> instead.</param>
    /// <returns>The action.</returns>
    /// <exception cref="ArgumentException"><paramref name="assigneeId"/> is blank.</exception>
    public static CaseBulkAction Assign(string assigneeId) =>
        With(CaseBulkActionType.Assign, ("assignee_id", assigneeId, nameof(assigneeId)));

    /// <summary>Creates an action that removes the assignee from the cases.</summary>
    /// <returns>The action.</returns>
    public static CaseBulkAction Unassign() => new(CaseBulkActionType.Unassign);

    /// <summary>Creates an action that archives the cases.</summary>
    /// <returns>The action.</returns>
    public static CaseBulkAction Archive() => new(CaseBulkActionType.Archive);

    /// <summary>Creates an action that unarchives the cases.</summary>
    /// <returns>The action.</returns>
    public static CaseBulkAction Unarchive() => new(CaseBulkActionType.Unarchive);

    /// <summary>Creates an action that moves the cases to another project.</summary>
    /// <param name="projectId">The UUID of the project.</param>
    /// <returns>The action.</returns>
    /// <exception cref="ArgumentException"><paramref name="projectId"/> is blank.</exception>
    public static CaseBulkAction MoveToProject(string projectId) =>
        With(CaseBulkActionType.UpdateProject, ("project_id", projectId, nameof(projectId)));

    /// <summary>Creates an action that creates a Jira issue for each case.</summary>
    /// <param name="jiraAccountId">The identifier of the connected Jira account.</param>
    /// <param name="projectId">The identifier of the project in Jira.</param>
    /// <param name="issueTypeId">The identifier of the issue type in Jira.</param>
    /// <returns>The action.</returns>
    /// <exception cref="ArgumentException">An identifier is blank.</exception>
    public static CaseBulkAction CreateJiraIssue(string jiraAccountId, string projectId, string issueTypeId) =>
        With(
            CaseBulkActionType.Jira,
            ("jira_account_id", jiraAccountId, nameof(jiraAccountId)),
            ("project_id", projectId, nameof(projectId)),
            ("issue_type_id", issueTypeId, nameof(issueTypeId)));

    /// <summary>Creates an action that creates a ServiceNow ticket for each case.</summary>
    /// <param name="instanceName">The name of the ServiceNow instance.</param>
    /// <param name="assignmentGroup">The ServiceNow group to assign the tickets to; <see langword="null"/> for none.</param>
    /// <returns>The action.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="instanceName"/> is blank, or <paramref name="assignmentGroup"/> is empty or white space.
    /// </exception>
    public static CaseBulkAction CreateServiceNowTicket(string instanceName, string? assignmentGroup = null) =>
        assignmentGroup is null
            ? With(CaseBulkActionType.ServiceNow, ("instance_name", instanceName, nameof(instanceName)))
            : With(
                CaseBulkActionType.ServiceNow,
                ("instance_name", instanceName, nameof(instanceName)),
                ("assignment_group", assignmentGroup, nameof(assignmentGroup)));

    /// <summary>Creates an action that creates a Linear issue for each case.</summary>
    /// <param name="payload">
    /// The values of the action, by their JSON names, which Datadog does not document; <see langword="null"/> for none.
    /// </param>
    /// <returns>The action.</returns>
    public static CaseBulkAction CreateLinearIssue(IReadOnlyDictionary<string, string>? payload = null) =>
        new(CaseBulkActionType.Linear, payload);

    private static CaseBulkAction With(CaseBulkActionType type, params (string Name, string Value, string Parameter)[] values)
    {
        var payload = new Dictionary<string, string>();
        foreach (var (name, value, parameter) in values)
        {
            Guard.NotBlank(value, parameter);
            payload[name] = value;
        }

        return new CaseBulkAction(type, payload);
    }
}
