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
    [JsonIgnore]
    public string Id
    {
        get => WireId ?? "";
        init => WireId = value;
    }

    /// <summary>The JSON:API type of the resource.</summary>
    [JsonPropertyName("type")]
    [JsonPropertyOrder(-1)]
    public ResourceType? Type { get; init; }

    // Apart from Id so that an identifier that never came is not written back as an empty one.
    [JsonInclude]
    [JsonPropertyName("id")]
    [Interned]
    [JsonPropertyOrder(-2)]
    internal string? WireId { get; set; }

    /// <summary>Whether both are the same kind of resource with equal members.</summary>
    /// <param name="other">The resource to compare with.</param>
    public virtual bool Equals(Resource? other) => base.Equals(other) && WireId == other.WireId && Type == other.Type;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), WireId);
}
