using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The attributes of an automation rule.</summary>
public sealed partial record AutomationRuleAttributes : JsonModel
{
    /// <summary>What the rule does.</summary>
    [JsonPropertyName("action")]
    public AutomationRuleAction? Action { get; init; }

    /// <summary>When the rule was created.</summary>
    [JsonPropertyName("created_at")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the rule was last changed; <see langword="null"/> when it never was.</summary>
    [JsonPropertyName("modified_at")]
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Whether the rule is in use.</summary>
    [JsonPropertyName("state")]
    public AutomationRuleState? State { get; init; }

    /// <summary>What sets the rule off.</summary>
    [JsonPropertyName("trigger")]
    public AutomationRuleTrigger? Trigger { get; init; }
}
