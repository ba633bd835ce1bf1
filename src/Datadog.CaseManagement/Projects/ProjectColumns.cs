using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The columns of a project's board.</summary>
public sealed partial record ProjectColumns : JsonModel
{
    /// <summary>The columns, in their order.</summary>
    [JsonPropertyName("columns")]
    public partial IReadOnlyList<ProjectColumn> Columns { get; init; }
}
