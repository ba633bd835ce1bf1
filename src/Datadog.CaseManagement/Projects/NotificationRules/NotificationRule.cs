using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>A notification rule of a project: who is notified of what.</summary>
public sealed partial record NotificationRule : Resource
{
    /// <summary>What the rule says of itself.</summary>
    [JsonPropertyName("attributes")]
    public partial NotificationRuleAttributes Attributes { get; init; }
}
