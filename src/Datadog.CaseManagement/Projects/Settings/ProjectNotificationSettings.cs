using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the notification settings of a project.</summary>
public sealed partial record ProjectNotificationSettings : JsonModel
{
    /// <summary>The destinations of the notifications.</summary>
    [JsonPropertyName("destinations")]
    public partial IReadOnlyList<NotificationDestination> Destinations { get; init; }

    /// <summary>A value that indicates whether notifications are enabled.</summary>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; init; }

    /// <summary>A value that indicates whether a notification is sent when a case is assigned.</summary>
    [JsonPropertyName("notify_on_case_assignment")]
    public bool? NotifyOnCaseAssignment { get; init; }

    /// <summary>A value that indicates whether a notification is sent when a case is closed.</summary>
    [JsonPropertyName("notify_on_case_closed")]
    public bool? NotifyOnCaseClosed { get; init; }

    /// <summary>A value that indicates whether a notification is sent when a comment is added to a case.</summary>
    [JsonPropertyName("notify_on_case_comment")]
    public bool? NotifyOnCaseComment { get; init; }

    /// <summary>A value that indicates whether a notification is sent when a user is mentioned in a comment.</summary>
    [JsonPropertyName("notify_on_case_comment_mention")]
    public bool? NotifyOnCaseCommentMention { get; init; }

    /// <summary>A value that indicates whether a notification is sent when the priority of a case changes.</summary>
    [JsonPropertyName("notify_on_case_priority_change")]
    public bool? NotifyOnCasePriorityChange { get; init; }

    /// <summary>A value that indicates whether a notification is sent when the status of a case changes.</summary>
    [JsonPropertyName("notify_on_case_status_change")]
    public bool? NotifyOnCaseStatusChange { get; init; }

    /// <summary>A value that indicates whether a notification is sent when the assignee of a case is removed.</summary>
    [JsonPropertyName("notify_on_case_unassignment")]
    public bool? NotifyOnCaseUnassignment { get; init; }
}
