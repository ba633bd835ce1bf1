using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>A JSON:API resource object: something with a type and an identifier.</summary>
public abstract partial record Resource : JsonModel
{
    private protected Resource()
    {
    }

    /// <summary>The identifier of the resource, usually a UUID; empty when the service sent none.</summary>
    [JsonPropertyName("id")]
    [Interned]
    public partial string Id { get; init; }

    /// <summary>The JSON:API type of the resource.</summary>
    [JsonPropertyName("type")]
    public ResourceType? Type { get; init; }
}
