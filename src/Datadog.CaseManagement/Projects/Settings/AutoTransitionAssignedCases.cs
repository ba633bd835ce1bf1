using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Whether cases of a project move on when they are assigned.</summary>
public sealed partial record AutoTransitionAssignedCases : JsonModel
{
    /// <summary>Whether a case moves on when a user takes it on.</summary>
    [JsonPropertyName("auto_transition_assigned_cases_on_self_assigned")]
    public bool? AutoTransitionAssignedCasesOnSelfAssigned { get; init; }
}
