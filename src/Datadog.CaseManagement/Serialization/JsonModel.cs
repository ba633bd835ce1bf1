using System.Collections.ObjectModel;
using System.Text;
using System.Text.Json;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// A JSON object of the API. What the service sends and this version of the library does not know stays in
/// <see cref="AdditionalProperties"/>, at the level where it arrived, and is written back with the rest. A member that is known and
/// arrived as <c>null</c> is <see langword="null"/>, and is not told from one that did not arrive.
/// </summary>
public abstract record JsonModel
{
    // What a model has that a getter made in the place of one that did not arrive. It is never handed out, so nothing can be put into it.
    private static readonly Dictionary<string, JsonElement> DefaultProperties = [];

    private Dictionary<string, JsonElement>? _additionalProperties;

    private protected JsonModel()
    {
    }

    /// <summary>The members of this object that this version of the library does not know, by their names on the wire.</summary>
    /// <remarks>Set it on a request to send a member that the library has no property for yet.</remarks>
    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties
    {
        get => _additionalProperties is { Count: > 0 } properties ? properties : ReadOnlyDictionary<string, JsonElement>.Empty;
        init => _additionalProperties = value is null ? null : new Dictionary<string, JsonElement>(value);
    }

    /// <summary>Makes a model in the place of one that did not arrive: each owner has its own, whatever is put into it.</summary>
    private protected static T CreateDefault<T>()
        where T : JsonModel, new()
    {
        var model = new T();
        model._additionalProperties = DefaultProperties;
        return model;
    }

    /// <summary>Whether a model arrived or was set, rather than made by <see cref="CreateDefault"/> and left as it was.</summary>
    private protected static bool IsPresent<T>(T model)
        where T : JsonModel, new() =>
        !ReferenceEquals(model._additionalProperties, DefaultProperties) || !model.Equals(new T());

    /// <summary>Whether two models are equal, where one that did not arrive is as good as an empty one.</summary>
    private protected static bool AreEqualOrDefault<T>(T? left, T? right)
        where T : JsonModel, new() =>
        ReferenceEquals(left, right) || (left ?? new T()).Equals(right ?? new T());

    private protected void ReadAdditionalProperty(scoped ReadOnlySpan<byte> name, ref Utf8JsonReader reader) =>
        (_additionalProperties ??= [])[Encoding.UTF8.GetString(name)] = reader.ReadJsonElement();

    private protected void WriteAdditionalProperties(Utf8JsonWriter writer)
    {
        if (_additionalProperties is null)
        {
            return;
        }

        foreach (var (name, value) in _additionalProperties)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }

    private protected string? AdditionalString(string name) =>
        AdditionalProperties.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

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
