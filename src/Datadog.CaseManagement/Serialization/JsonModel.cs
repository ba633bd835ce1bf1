using System.Collections.ObjectModel;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// A JSON object of the API. What the service sends and this version of the library does not know stays in
/// <see cref="AdditionalProperties"/>, at the level where it arrived, and is written back with the rest. A member that is known and
/// arrived as <c>null</c> is <see langword="null"/>, and is not told from one that did not arrive.
/// </summary>
public abstract record JsonModel
{
    private protected JsonModel()
    {
    }

    /// <summary>The members of this object that this version of the library does not know, by their names on the wire.</summary>
    /// <remarks>Set it on a request to send a member that the library has no property for yet.</remarks>
    [JsonIgnore]
    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties
    {
        get => UnknownMembers ?? (IReadOnlyDictionary<string, JsonElement>)ReadOnlyDictionary<string, JsonElement>.Empty;
        init => UnknownMembers = value is null ? null : new Dictionary<string, JsonElement>(value);
    }

    // A serializer fills extension data only through a settable property, and callers must not be able to replace it.
    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }

    private protected void Keep(scoped ReadOnlySpan<byte> name, ref Utf8JsonReader reader) =>
        (UnknownMembers ??= [])[Encoding.UTF8.GetString(name)] = reader.ReadJsonElement();

    private protected void WriteUnknownMembers(Utf8JsonWriter writer)
    {
        foreach (var (name, value) in UnknownMembers ?? [])
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }

    /// <summary>Whether both are the same type of object with equal members, the additional ones included.</summary>
    /// <param name="other">The object to compare with.</param>
    public virtual bool Equals(JsonModel? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && EqualityContract == other.EqualityContract
            && JsonEquality.AreEqual(AdditionalProperties, other.AdditionalProperties, JsonEquality.AreEqual));

    /// <summary>The kind of object, and what it would be as JSON.</summary>
    public sealed override string ToString() => $"{GetType().Name} {JsonText.Of((IJsonWritable)this)}";

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EqualityContract, AdditionalProperties.Count);
}
