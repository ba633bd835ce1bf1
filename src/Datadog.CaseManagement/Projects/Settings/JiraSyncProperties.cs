using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>What is kept the same in cases and their Jira issues, property by property.</summary>
public sealed partial record JiraSyncProperties : JsonModel
{
    /// <summary>The assignee.</summary>
    [JsonPropertyName("assignee")]
    public SyncProperty? Assignee { get; init; }

    /// <summary>The comments.</summary>
    [JsonPropertyName("comments")]
    public SyncProperty? Comments { get; init; }

    /// <summary>The custom fields, by their identifier in Jira.</summary>
    [JsonPropertyName("custom_fields")]
    public partial IReadOnlyDictionary<string, JiraCustomFieldSync> CustomFields { get; init; }

    /// <summary>The description.</summary>
    [JsonPropertyName("description")]
    public SyncProperty? Description { get; init; }

    /// <summary>The due date.</summary>
    [JsonPropertyName("due_date")]
    public JiraDueDateSync? DueDate { get; init; }

    /// <summary>The priority.</summary>
    [JsonPropertyName("priority")]
    public SyncPropertyWithMapping? Priority { get; init; }

    /// <summary>The status.</summary>
    [JsonPropertyName("status")]
    public SyncPropertyWithMapping? Status { get; init; }

    /// <summary>The title.</summary>
    [JsonPropertyName("title")]
    public SyncProperty? Title { get; init; }
}
