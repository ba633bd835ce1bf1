using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Datadog.CaseManagement.Testing.Http;
using Datadog.CaseManagement.Testing.JsonApi;

namespace Datadog.CaseManagement.Testing.Cases;

/// <summary>A case and everything that belongs to it alone. Its JSON is never changed in place, only replaced.</summary>
internal sealed record StoredCase
{
    public const string PriorityNotDefined = "NOT_DEFINED";

    /// <summary>Where all cases come from that are created by the API.</summary>
    public const string CreationSource = "MANUAL";

    private static readonly string[] Priorities = ["P1", "P2", "P3", "P4", "P5", PriorityNotDefined];

    public required string Id { get; init; }

    public required string Key { get; init; }

    public required string PublicId { get; init; }

    public required string ProjectId { get; init; }

    public required string TypeId { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string Priority { get; init; }

    public required string StatusName { get; init; }

    public required JsonObject CustomAttributes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    public string? Assignee { get; init; }

    public DateOnly? DueDate { get; init; }

    public string? ResolvedReason { get; init; }

    /// <summary>The member <c>attributes</c> among the attributes, such as <c>service</c> and <c>team</c>: by key, a list of strings.</summary>
    public JsonObject Attributes { get; init; } = [];

    public ImmutableList<StoredInsight> Insights { get; init; } = [];

    public StoredJiraIssue? JiraIssue { get; init; }

    public StoredServiceNowTicket? ServiceNowTicket { get; init; }

    public ImmutableList<string> Incidents { get; init; } = [];

    public string? Notebook { get; init; }

    /// <summary>The ids of the users who watch the case.</summary>
    public ImmutableList<string> Watchers { get; init; } = [];

    /// <summary>The comments and the changes, the oldest first.</summary>
    public ImmutableList<StoredTimelineCell> Timeline { get; init; } = [];

    public DateTimeOffset? ArchivedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public DateTimeOffset? ModifiedAt { get; init; }

    public string? ModifiedBy { get; init; }

    public static int GetPriorityRank(string priority) => Array.IndexOf(Priorities, priority);

    public static string ValidatePriority(string priority) => Priorities.Contains(priority)
        ? priority
        : throw ApiErrors.Generic($"invalid priority {priority}. Must be one of {string.Join(", ", Priorities)}");
}

/// <summary>An entry of a case's timeline.</summary>
internal sealed record StoredTimelineCell(string Type, JsonObject Content, DateTimeOffset CreatedAt, string Author)
{
    public const string Comment = "COMMENT";

    public string Id { get; } = Uuid.New();

    public DateTimeOffset? ModifiedAt { get; init; }

    public bool IsComment => Type == Comment;
}

/// <summary>A Datadog resource that relates to a case, identified by its type and id.</summary>
internal sealed record StoredInsight(string Type, string ResourceId, string Ref)
{
    public (string Type, string ResourceId) Identity => (Type, ResourceId);

    public JsonObject ToJson() => new() { ["ref"] = Ref, ["resource_id"] = ResourceId, ["type"] = Type };
}

/// <summary>The Jira issue of a case. Of an issue that was linked, only what its URL contains is known.</summary>
internal sealed partial record StoredJiraIssue(string? Id, string Key, string Url, string ProjectKey)
{
    public const string Type = "issues";

    public Func<string> GetStatus { get; init; } = static () => TicketCreation.Completed;

    /// <summary>
    /// Reads the issue from a URL such as <c>https://jira.example.com/browse/PROJ-123</c>; <see langword="null"/> when it is another URL.
    /// </summary>
    public static StoredJiraIssue? Parse(string url) =>
        IssueUrl().Match(url) is { Success: true } match
            ? new(null, match.Groups["key"].Value, url, match.Groups["project"].Value)
            : null;

    public JsonObject ToJson() => TicketJson.Create(
        GetStatus(), ResourceObject.Members(("issue_id", Id), ("issue_key", Key), ("issue_url", Url), ("project_key", ProjectKey)));

    [GeneratedRegex(@"\Ahttps?://[^/\s]+/(?:[^\s?#]*/)?browse/(?<key>(?<project>[^/\s?#]+)-[0-9]+)\z")]
    private static partial Regex IssueUrl();
}

/// <summary>The ServiceNow ticket that was created for a case.</summary>
internal sealed record StoredServiceNowTicket(string Link, Func<string> GetStatus)
{
    public const string Type = "tickets";

    public JsonObject ToJson() => TicketJson.Create(GetStatus(), new JsonObject { ["sys_target_link"] = Link });
}

internal static class TicketJson
{
    public static JsonObject Create(string status, JsonObject result) =>
        ResourceObject.Members(("result", status == TicketCreation.Completed ? result : null), ("status", status));
}
