using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>What an automation rule is to be: a new one, or one that is changed.</summary>
public sealed partial record AutomationRuleDefinition : JsonModel, IRequestAttributes
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>What sets the rule off.</summary>
    [JsonPropertyName("trigger")]
    public required AutomationRuleTrigger Trigger { get; init; }

    /// <summary>What the rule does.</summary>
    [JsonPropertyName("action")]
    public required AutomationRuleAction Action { get; init; }

    /// <summary>Whether the rule is in use; without it, the service decides.</summary>
    [JsonPropertyName("state")]
    public AutomationRuleState? State { get; init; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.Rule;

    void IRequestAttributes.Check()
    {
        Guard.NotBlank(Name);
        ArgumentNullException.ThrowIfNull(Trigger);
        Trigger.Check(nameof(Trigger));
        ArgumentNullException.ThrowIfNull(Action);
        Action.Check(nameof(Action));
    }
}
