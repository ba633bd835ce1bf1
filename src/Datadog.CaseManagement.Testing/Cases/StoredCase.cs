using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>A case, with everything that belongs to it alone. What is in it is never changed, only replaced.</summary>
internal sealed record StoredCase
{
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

    /// <summary>What the API calls the attributes of a case: by key, a list of texts.</summary>
    public JsonObject Labels { get; init; } = [];

    public ImmutableList<StoredInsight> Insights { get; init; } = [];

    public StoredJiraIssue? JiraIssue { get; init; }

    public StoredServiceNowTicket? ServiceNowTicket { get; init; }

    public ImmutableList<string> Incidents { get; init; } = [];

    public string? Notebook { get; init; }

    /// <summary>The users who watch the case.</summary>
    public ImmutableList<string> Watchers { get; init; } = [];

    /// <summary>What was said about the case and what happened to it, the oldest first.</summary>
    public ImmutableList<StoredCell> Timeline { get; init; } = [];

    public DateTimeOffset? ArchivedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public DateTimeOffset? ModifiedAt { get; init; }

    public string? ModifiedBy { get; init; }
}
