using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the settings for changing the status of assigned cases of a project automatically.</summary>
public sealed partial record AutoTransitionAssignedCases : JsonModel
{
    /// <summary>
    /// A value that indicates whether the status of a case changes automatically when users assign the case to themselves.
    /// </summary>
    [JsonPropertyName("auto_transition_assigned_cases_on_self_assigned")]
    public bool? AutoTransitionAssignedCasesOnSelfAssigned { get; init; }
}
