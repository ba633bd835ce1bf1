
namespace Datadog.CaseManagement;

/// <summary>
/// What is done to every case of a bulk update. Each static method makes one of the actions that Datadog documents, with the values
/// that belong to it; <see cref="CaseBulkAction(CaseBulkActionType, IReadOnlyDictionary{string, string})"/> makes any other.
/// </summary>
/// <remarks>
/// Datadog documents the names of the values only for the priority and the assignee. The others have the names that the operations on
/// a single case use.
/// </remarks>
public sealed record CaseBulkAction
{
    /// <summary>Makes an action of any type, also one that this version of the library does not know.</summary>
    /// <param name="type">What is done.</param>
    /// <param name="payload">The values that the action needs, by their names on the wire.</param>
    /// <exception cref="ArgumentException">The type is blank.</exception>
    public CaseBulkAction(CaseBulkActionType type, IReadOnlyDictionary<string, string>? payload = null)
    {
        Guard.NotBlank(type.Value, nameof(type));
        Type = type;
        Payload = payload;
    }

    /// <summary>What is done.</summary>
    public CaseBulkActionType Type { get; }

    /// <summary>The values that the action needs, by their names on the wire; <see langword="null"/> when it needs none.</summary>
    public IReadOnlyDictionary<string, string>? Payload { get; }

    /// <summary>Sets the priority of the cases.</summary>
    /// <param name="priority">The priority.</param>
    /// <exception cref="ArgumentException">The priority is blank.</exception>
    public static CaseBulkAction SetPriority(CasePriority priority) =>
        With(CaseBulkActionType.Priority, ("priority", priority.Value, nameof(priority)));

    /// <summary>Sets the status of the cases by the name that their type gives it.</summary>
    /// <param name="status">The name of the status.</param>
    /// <exception cref="ArgumentException">The status is blank.</exception>
    public static CaseBulkAction SetStatus(string status) =>
        With(CaseBulkActionType.Status, ("status_name", status, nameof(status)));

    /// <summary>Sets the status of the cases in its deprecated form, which every type of case has.</summary>
    /// <param name="status">The status.</param>
    /// <exception cref="ArgumentException">The status is blank.</exception>
    public static CaseBulkAction SetStatus(CaseStatus status) =>
        With(CaseBulkActionType.Status, ("status", status.Value, nameof(status)));

    /// <summary>Assigns the cases to a user.</summary>
    /// <param name="assigneeId">The user's UUID.</param>
    /// <exception cref="ArgumentException">The identifier is blank.</exception>
    public static CaseBulkAction Assign(string assigneeId) =>
        With(CaseBulkActionType.Assign, ("assignee_id", assigneeId, nameof(assigneeId)));

    /// <summary>Leaves nobody assigned to the cases.</summary>
    public static CaseBulkAction Unassign() => new(CaseBulkActionType.Unassign);

    /// <summary>Archives the cases.</summary>
    public static CaseBulkAction Archive() => new(CaseBulkActionType.Archive);

    /// <summary>Takes the cases out of the archive.</summary>
    public static CaseBulkAction Unarchive() => new(CaseBulkActionType.Unarchive);

    /// <summary>Moves the cases to another project.</summary>
    /// <param name="projectId">The project's UUID.</param>
    /// <exception cref="ArgumentException">The identifier is blank.</exception>
    public static CaseBulkAction MoveToProject(string projectId) =>
        With(CaseBulkActionType.UpdateProject, ("project_id", projectId, nameof(projectId)));

    /// <summary>Creates a Jira issue for each of the cases.</summary>
    /// <param name="jiraAccountId">The identifier of the Jira account that Datadog is connected to.</param>
    /// <param name="projectId">The identifier of the project in Jira.</param>
    /// <param name="issueTypeId">The identifier of the issue type in Jira.</param>
    /// <exception cref="ArgumentException">An identifier is blank.</exception>
    public static CaseBulkAction CreateJiraIssue(string jiraAccountId, string projectId, string issueTypeId) =>
        With(
            CaseBulkActionType.Jira,
            ("jira_account_id", jiraAccountId, nameof(jiraAccountId)),
            ("project_id", projectId, nameof(projectId)),
            ("issue_type_id", issueTypeId, nameof(issueTypeId)));

    /// <summary>Creates a ServiceNow ticket for each of the cases.</summary>
    /// <param name="instanceName">The name of the ServiceNow instance.</param>
    /// <param name="assignmentGroup">The group in ServiceNow that the tickets are assigned to; <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static CaseBulkAction CreateServiceNowTicket(string instanceName, string? assignmentGroup = null) =>
        assignmentGroup is null
            ? With(CaseBulkActionType.ServiceNow, ("instance_name", instanceName, nameof(instanceName)))
            : With(
                CaseBulkActionType.ServiceNow,
                ("instance_name", instanceName, nameof(instanceName)),
                ("assignment_group", assignmentGroup, nameof(assignmentGroup)));

    /// <summary>Creates a Linear issue for each of the cases.</summary>
    /// <param name="payload">The values that the action needs, by their names on the wire: Datadog does not document them.</param>
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
