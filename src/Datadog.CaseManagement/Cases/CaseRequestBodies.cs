using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.Cases;

/// <summary>The body of UpdateCaseTitle.</summary>
internal sealed partial class TitleUpdate(string title) : IRequestAttributes
{
    [JsonPropertyName("title")]
    public string Title => title;

    ResourceType IRequestAttributes.ResourceType => ResourceType.Case;

    void IRequestAttributes.Check() => Guard.NotBlank(Title, "title");
}

/// <summary>The body of UpdateCaseDescription. An empty description is valid.</summary>
internal sealed partial class DescriptionUpdate(string description) : IRequestAttributes
{
    [JsonPropertyName("description")]
    public string Description => description;

    ResourceType IRequestAttributes.ResourceType => ResourceType.Case;

    void IRequestAttributes.Check() => ArgumentNullException.ThrowIfNull(Description, "description");
}

/// <summary>The body of UpdateStatus with the name of a status of the case type.</summary>
internal sealed partial class StatusNameUpdate(string statusName) : IRequestAttributes
{
    [JsonPropertyName("status_name")]
    public string StatusName => statusName;

    ResourceType IRequestAttributes.ResourceType => ResourceType.Case;

    void IRequestAttributes.Check() => Guard.NotBlank(StatusName, "status");
}

/// <summary>The body of UpdateStatus with the deprecated enumeration.</summary>
internal sealed partial class StatusUpdate(CaseStatus status) : IRequestAttributes
{
    [JsonPropertyName("status")]
    public CaseStatus Status => status;

    ResourceType IRequestAttributes.ResourceType => ResourceType.Case;

    void IRequestAttributes.Check() => Guard.NotBlank(Status.Value, "status");
}

/// <summary>The body of UpdatePriority.</summary>
internal sealed partial class PriorityUpdate(CasePriority priority) : IRequestAttributes
{
    [JsonPropertyName("priority")]
    public CasePriority Priority => priority;

    ResourceType IRequestAttributes.ResourceType => ResourceType.Case;

    void IRequestAttributes.Check() => Guard.NotBlank(Priority.Value, "priority");
}

/// <summary>The body of UpdateCaseDueDate. <c>null</c> is sent, because it clears the due date.</summary>
internal sealed partial class DueDateUpdate(DateOnly? dueDate) : IRequestAttributes
{
    [JsonPropertyName("due_date")]
    public Optional<DateOnly?> DueDate => dueDate;

    ResourceType IRequestAttributes.ResourceType => ResourceType.Case;
}

/// <summary>The body of UpdateCaseResolvedReason.</summary>
internal sealed partial class ResolvedReasonUpdate(CaseResolvedReason reason) : IRequestAttributes
{
    [JsonPropertyName("security_resolved_reason")]
    public CaseResolvedReason Reason => reason;

    ResourceType IRequestAttributes.ResourceType => ResourceType.Case;

    void IRequestAttributes.Check() => Guard.NotBlank(Reason.Value, "reason");
}

/// <summary>The body of UpdateAttributes.</summary>
internal sealed partial class AttributesUpdate(IReadOnlyDictionary<string, IReadOnlyList<string>> attributes) : IRequestAttributes
{
    [JsonPropertyName("attributes")]
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Attributes => attributes;

    ResourceType IRequestAttributes.ResourceType => ResourceType.Case;

    void IRequestAttributes.Check() => ArgumentNullException.ThrowIfNull(Attributes, "attributes");
}

/// <summary>The body of AssignCase.</summary>
internal sealed partial class AssigneeUpdate(string assigneeId) : IRequestAttributes
{
    [JsonPropertyName("assignee_id")]
    public string AssigneeId => assigneeId;

    ResourceType IRequestAttributes.ResourceType => ResourceType.Case;

    void IRequestAttributes.Check() => Guard.NotBlank(AssigneeId, "assigneeId");
}

/// <summary>The body of CommentCase and UpdateCaseComment.</summary>
internal sealed partial class Comment(string text) : IRequestAttributes
{
    [JsonPropertyName("comment")]
    public string Text => text;

    ResourceType IRequestAttributes.ResourceType => ResourceType.Case;

    void IRequestAttributes.Check() => ArgumentNullException.ThrowIfNull(Text, "comment");
}

/// <summary>The body of LinkJiraIssueToCase.</summary>
internal sealed partial class JiraIssueLink(string jiraIssueUrl) : IRequestAttributes
{
    [JsonPropertyName("jira_issue_url")]
    public string JiraIssueUrl => jiraIssueUrl;

    ResourceType IRequestAttributes.ResourceType => ResourceType.JiraIssue;

    void IRequestAttributes.Check() => Guard.NotBlank(JiraIssueUrl, "jiraIssueUrl");
}

/// <summary>The body of AddCaseInsights and RemoveCaseInsights.</summary>
internal sealed partial class InsightsUpdate(IReadOnlyList<CaseInsight> insights) : IRequestAttributes
{
    private const int MaxInsights = 100;

    [JsonPropertyName("insights")]
    public IReadOnlyList<CaseInsight> Insights => insights;

    ResourceType IRequestAttributes.ResourceType => ResourceType.Case;

    void IRequestAttributes.Check()
    {
        Guard.Count(1, MaxInsights, Insights, "insights");
        foreach (var insight in Insights)
        {
            ArgumentNullException.ThrowIfNull(insight, "insights");
            Guard.NotBlank(insight.ResourceId, "insights");
        }
    }
}

/// <summary>The body of BulkUpdateCases.</summary>
internal sealed partial class BulkUpdate : IRequestAttributes
{
    public BulkUpdate(IReadOnlyList<string> caseIds, CaseBulkAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        CaseIds = caseIds;
        Type = action.Type;
        Payload = action.Payload;
    }

    [JsonPropertyName("case_ids")]
    public IReadOnlyList<string> CaseIds { get; }

    [JsonPropertyName("type")]
    public CaseBulkActionType Type { get; }

    [JsonPropertyName("payload")]
    public IReadOnlyDictionary<string, string>? Payload { get; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.Bulk;
}

/// <summary>The body of AggregateCases.</summary>
internal sealed partial class Aggregation : IRequestAttributes
{
    private const int MaxGroups = 1000;

    public Aggregation(string filter, IReadOnlyCollection<string> groupBys, int limit)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(groupBys);
        Guard.Within(1, MaxGroups, limit);
        QueryFilter = filter;
        GroupBy = new AggregationGroups([.. groupBys], limit);
    }

    [JsonPropertyName("query_filter")]
    public string QueryFilter { get; }

    [JsonPropertyName("group_by")]
    public AggregationGroups GroupBy { get; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.Aggregate;
}

internal sealed partial class AggregationGroups(IReadOnlyList<string> groups, int limit) : IJsonWritable
{
    [JsonPropertyName("groups")]
    public IReadOnlyList<string> Groups => groups;

    [JsonPropertyName("limit")]
    public int Limit => limit;
}
