using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the attributes of an automation rule.</summary>
public sealed partial record AutomationRuleAttributes : JsonModel
{
    /// <summary>The action of the rule.</summary>
    [JsonPropertyName("action")]
    public AutomationRuleAction? Action { get; init; }

    /// <summary>The time at which the rule was created.</summary>
    [JsonPropertyName("created_at")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The time at which the rule was last modified; <see langword="null"/> if it has not been modified.</summary>
    [JsonPropertyName("modified_at")]
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>The name of the rule.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The state of the rule: enabled or disabled.</summary>
    [JsonPropertyName("state")]
    public AutomationRuleState? State { get; init; }

    /// <summary>The trigger of the rule.</summary>
    [JsonPropertyName("trigger")]
    public AutomationRuleTrigger? Trigger { get; init; }
}
