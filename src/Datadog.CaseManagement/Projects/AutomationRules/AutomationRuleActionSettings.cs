using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>What an action needs to know. Which members belong to it depends on the type of the action.</summary>
public sealed partial record AutomationRuleActionSettings : JsonModel
{
    /// <summary>The type of the AI agent (<see cref="AutomationRuleActionType.AssignAgent"/>).</summary>
    [JsonPropertyName("agent_type")]
    public string? AgentType { get; init; }

    /// <summary>The identifier of the AI agent (<see cref="AutomationRuleActionType.AssignAgent"/>).</summary>
    [JsonPropertyName("assigned_agent_id")]
    public string? AssignedAgentId { get; init; }

    /// <summary>The handle of the workflow (<see cref="AutomationRuleActionType.ExecuteWorkflow"/>).</summary>
    [JsonPropertyName("handle")]
    public string? Handle { get; init; }
}
