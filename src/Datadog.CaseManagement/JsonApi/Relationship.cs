using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>A JSON:API relationship to one other resource.</summary>
public partial record Relationship : JsonModel
{
    /// <summary>Makes a relationship to nothing; set <see cref="Data"/> to point it somewhere.</summary>
    public Relationship()
    {
    }

    /// <summary>The resource that is related; <see langword="null"/> when there is none.</summary>
    // "data": null says that nothing is related, and is not the same as a relationship without data.
    [JsonPropertyName("data")]
    [PreserveNull]
    public partial ResourceIdentifier? Data { get; init; }
}
