using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Of what a project notifies, and where.</summary>
public sealed partial record ProjectNotificationSettings : JsonModel
{
    /// <summary>Where the notifications go.</summary>
    [JsonPropertyName("destinations")]
    public partial IReadOnlyList<NotificationDestination> Destinations { get; init; }

    /// <summary>Whether the project notifies at all.</summary>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; init; }

    /// <summary>Whether it notifies when a case is assigned.</summary>
    [JsonPropertyName("notify_on_case_assignment")]
    public bool? NotifyOnCaseAssignment { get; init; }

    /// <summary>Whether it notifies when a case is closed.</summary>
    [JsonPropertyName("notify_on_case_closed")]
    public bool? NotifyOnCaseClosed { get; init; }

    /// <summary>Whether it notifies when somebody comments on a case.</summary>
    [JsonPropertyName("notify_on_case_comment")]
    public bool? NotifyOnCaseComment { get; init; }

    /// <summary>Whether it notifies when a comment mentions a user.</summary>
    [JsonPropertyName("notify_on_case_comment_mention")]
    public bool? NotifyOnCaseCommentMention { get; init; }

    /// <summary>Whether it notifies when a case gets another priority.</summary>
    [JsonPropertyName("notify_on_case_priority_change")]
    public bool? NotifyOnCasePriorityChange { get; init; }

    /// <summary>Whether it notifies when a case gets another status.</summary>
    [JsonPropertyName("notify_on_case_status_change")]
    public bool? NotifyOnCaseStatusChange { get; init; }

    /// <summary>Whether it notifies when a case is taken from its assignee.</summary>
    [JsonPropertyName("notify_on_case_unassignment")]
    public bool? NotifyOnCaseUnassignment { get; init; }
}
