using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the synchronization settings for each property of a case and its Jira issue.</summary>
public sealed partial record JiraSyncProperties : JsonModel
{
    /// <summary>The synchronization settings for the assignee.</summary>
    [JsonPropertyName("assignee")]
    public SyncProperty? Assignee { get; init; }

    /// <summary>The synchronization settings for the comments.</summary>
    [JsonPropertyName("comments")]
    public SyncProperty? Comments { get; init; }

    /// <summary>The synchronization settings for the custom fields, by the identifier of the field in Jira.</summary>
    [JsonPropertyName("custom_fields")]
    public partial IReadOnlyDictionary<string, JiraCustomFieldSync> CustomFields { get; init; }

    /// <summary>The synchronization settings for the description.</summary>
    [JsonPropertyName("description")]
    public SyncProperty? Description { get; init; }

    /// <summary>The synchronization settings for the due date.</summary>
    [JsonPropertyName("due_date")]
    public JiraDueDateSync? DueDate { get; init; }

    /// <summary>The synchronization settings for the priority.</summary>
    [JsonPropertyName("priority")]
    public SyncPropertyWithMapping? Priority { get; init; }

    /// <summary>The synchronization settings for the status.</summary>
    [JsonPropertyName("status")]
    public SyncPropertyWithMapping? Status { get; init; }

    /// <summary>The synchronization settings for the title.</summary>
    [JsonPropertyName("title")]
    public SyncProperty? Title { get; init; }
}
