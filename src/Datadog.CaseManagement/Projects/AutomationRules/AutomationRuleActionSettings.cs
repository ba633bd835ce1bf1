using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the settings of an action. The type of the action determines the properties that apply.</summary>
public sealed partial record AutomationRuleActionSettings : JsonModel
{
    /// <summary>The type of the AI agent, for <see cref="AutomationRuleActionType.AssignAgent"/>.</summary>
    [JsonPropertyName("agent_type")]
    public string? AgentType { get; init; }

    /// <summary>The identifier of the AI agent, for <see cref="AutomationRuleActionType.AssignAgent"/>.</summary>
    [JsonPropertyName("assigned_agent_id")]
    public string? AssignedAgentId { get; init; }

    /// <summary>The handle of the workflow, for <see cref="AutomationRuleActionType.ExecuteWorkflow"/>.</summary>
    [JsonPropertyName("handle")]
    public string? Handle { get; init; }
}
