using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// What an automation rule does. Made by <see cref="ExecuteWorkflow"/> or <see cref="AssignAgent"/>, or member by member.
/// </summary>
public sealed partial record AutomationRuleAction : JsonModel
{
    /// <summary>What the action needs to know. A request must have it.</summary>
    [JsonPropertyName("data")]
    public AutomationRuleActionSettings? Data { get; init; }

    /// <summary>The kind of action. A request must have it.</summary>
    [JsonPropertyName("type")]
    public AutomationRuleActionType? Type { get; init; }

    /// <summary>The rule runs a Datadog workflow.</summary>
    /// <param name="handle">The handle of the workflow.</param>
    public static AutomationRuleAction ExecuteWorkflow(string handle) =>
        new() { Type = AutomationRuleActionType.ExecuteWorkflow, Data = new() { Handle = handle } };

    /// <summary>The rule assigns an AI agent to the case.</summary>
    /// <param name="agentType">The type of the agent.</param>
    /// <param name="assignedAgentId">The identifier of the agent.</param>
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
