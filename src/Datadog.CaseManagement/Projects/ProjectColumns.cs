using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the columns of a project's board.</summary>
public sealed partial record ProjectColumns : JsonModel
{
    /// <summary>The columns, in the order of the board.</summary>
    [JsonPropertyName("columns")]
    public partial IReadOnlyList<ProjectColumn> Columns { get; init; }
}
