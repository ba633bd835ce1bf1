using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents a notification rule of a project: the events that trigger notifications and the recipients.</summary>
public sealed partial record NotificationRule : Resource
{
    /// <summary>The attributes of the notification rule.</summary>
    [JsonPropertyName("attributes")]
    public partial NotificationRuleAttributes Attributes { get; init; }
}
