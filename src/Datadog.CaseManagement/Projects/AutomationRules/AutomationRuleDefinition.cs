using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>Represents the definition of an automation rule, in a request to create or to update the rule.</summary>
public sealed partial record AutomationRuleDefinition : JsonModel, IRequestAttributes
{
    /// <summary>The name of the rule.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>The trigger of the rule.</summary>
    [JsonPropertyName("trigger")]
    public required AutomationRuleTrigger Trigger { get; init; }

    /// <summary>The action of the rule.</summary>
    [JsonPropertyName("action")]
    public required AutomationRuleAction Action { get; init; }

    /// <summary>The state of the rule: enabled or disabled. By default the service determines the state.</summary>
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
