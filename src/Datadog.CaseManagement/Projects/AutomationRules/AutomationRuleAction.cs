using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// Represents the action of an automation rule. Use <see cref="ExecuteWorkflow"/> or <see cref="AssignAgent"/> to create one of the
/// documented actions, or set the properties.
/// </summary>
public sealed partial record AutomationRuleAction : JsonModel
{
    /// <summary>The settings of the action. They are required in a request.</summary>
    [JsonPropertyName("data")]
    public AutomationRuleActionSettings? Data { get; init; }

    /// <summary>The type of the action. It is required in a request.</summary>
    [JsonPropertyName("type")]
    public AutomationRuleActionType? Type { get; init; }

    /// <summary>Creates an action that runs a Datadog workflow.</summary>
    /// <param name="handle">The handle of the workflow.</param>
    /// <returns>The action.</returns>
    public static AutomationRuleAction ExecuteWorkflow(string handle) =>
        new() { Type = AutomationRuleActionType.ExecuteWorkflow, Data = new() { Handle = handle } };

    /// <summary>Creates an action that assigns an AI agent to the case.</summary>
    /// <param name="agentType">The type of the agent.</param>
    /// <param name="assignedAgentId">The identifier of the agent.</param>
    /// <returns>The action.</returns>
    public static AutomationRuleAction AssignAgent(string agentType, string assignedAgentId) =>
        new() { Type = AutomationRuleActionType.AssignAgent, Data = new() { AgentType = agentType, AssignedAgentId = assignedAgentId } };

    internal void Check(string parameter)
    {
        Guard.NotBlank(Type?.Value, $"{parameter}.{nameof(Type)}");
        ArgumentNullException.ThrowIfNull(Data, $"{parameter}.{nameof(Data)}");
        if (Type == AutomationRuleActionType.ExecuteWorkflow)
        {
            Guard.NotBlank(Data.Handle, $"{parameter}.{nameof(Data)}.{nameof(Data.Handle)}");
        }
        else if (Type == AutomationRuleActionType.AssignAgent)
        {
            Guard.NotBlank(Data.AgentType, $"{parameter}.{nameof(Data)}.{nameof(Data.AgentType)}");
            Guard.NotBlank(Data.AssignedAgentId, $"{parameter}.{nameof(Data)}.{nameof(Data.AssignedAgentId)}");
        }
    }
}
