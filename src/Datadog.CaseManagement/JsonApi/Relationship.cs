using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents a JSON:API relationship to one resource.</summary>
public partial record Relationship : JsonModel
{
    /// <summary>Initializes a new instance of the <see cref="Relationship"/> class without a related resource.</summary>
    public Relationship()
    {
    }

    /// <summary>The identifier of the related resource; <see langword="null"/> if there is none.</summary>
    // "data": null means that no resource is related, unlike a relationship without data.
    [JsonPropertyName("data")]
    [PreserveNull]
    public partial ResourceIdentifier? Data { get; init; }
}
