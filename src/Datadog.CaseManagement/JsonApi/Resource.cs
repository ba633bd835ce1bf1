using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents a JSON:API resource object, which has a type and an identifier.</summary>
public abstract partial record Resource : JsonModel
{
    private protected Resource()
    {
    }

    /// <summary>The identifier of the resource, usually a UUID; empty if the response contains none.</summary>
    [JsonPropertyName("id")]
    [Interned]
    public partial string Id { get; init; }

    /// <summary>The JSON:API type of the resource.</summary>
    [JsonPropertyName("type")]
    public ResourceType? Type { get; init; }
}
