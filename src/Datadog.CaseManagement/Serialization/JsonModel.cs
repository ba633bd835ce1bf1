using System.Collections.ObjectModel;
using System.Text;
using System.Text.Json;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// Represents a JSON object of the API. Members that this version of the library does not know, and members whose type or format is not the
/// documented one, are kept in <see cref="AdditionalProperties"/> of the object that contains them, and are preserved when the object is
/// written. A known member that is <c>null</c> in JSON is <see langword="null"/>, like a member that is missing.
/// </summary>
public abstract record JsonModel
{
    // Marks a model that a getter created for a missing member. It is never returned to callers, so it stays empty.
    private static readonly Dictionary<string, JsonElement> DefaultProperties = [];

    private Dictionary<string, JsonElement>? _additionalProperties;

    private protected JsonModel()
    {
    }

    /// <summary>Initializes a copy of an object.</summary>
    /// <param name="original">The object to copy.</param>
    protected JsonModel(JsonModel original) =>
        _additionalProperties = original._additionalProperties is { Count: > 0 } properties ? new(properties) : original._additionalProperties;

    /// <summary>
    /// The members of the object that this version of the library does not know, or whose type or format is not the documented one, by their
    /// JSON names. The property of such a known member is <see langword="null"/> or empty.
    /// </summary>
    /// <remarks>
    /// Set this property on a request to send a member that the library has no property for. If a member has both a property that is neither
    /// <see langword="null"/> nor empty and a value here, the property is written.
    /// </remarks>
    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties
    {
        get => _additionalProperties is { Count: > 0 } properties ? properties : ReadOnlyDictionary<string, JsonElement>.Empty;
        init => _additionalProperties = value is null ? null : new Dictionary<string, JsonElement>(value);
    }

    /// <summary>Creates a model for a missing member. Each owner has its own instance.</summary>
    private protected static T CreateDefault<T>()
        where T : JsonModel, new()
    {
        var model = new T();
        model._additionalProperties = DefaultProperties;
        return model;
    }

    /// <summary>
    /// Determines whether a model was received or set. A model that <see cref="CreateDefault"/> created is present only if it is no longer
    /// empty.
    /// </summary>
    private protected static bool IsPresent<T>(T model)
        where T : JsonModel, new() =>
        !ReferenceEquals(model._additionalProperties, DefaultProperties) || !IsEmpty(model);

    /// <summary>Determines whether two models are equal. A missing model is equal to an empty one.</summary>
    private protected static bool AreEqualOrDefault<T>(T? left, T? right)
        where T : JsonModel, new() =>
        ReferenceEquals(left, right) || (left ?? new T()).Equals(right ?? new T());

    private protected void ReadAdditionalProperty(scoped ReadOnlySpan<byte> name, ref ModelReader reader) =>
        (_additionalProperties ??= [])[Encoding.UTF8.GetString(name)] = reader.ReadJsonElement();

    private protected bool HasAdditionalProperties => _additionalProperties is { Count: > 0 };

    // Without those that a property replaces, so that each name is written once. Not LINQ, which would add much to a native program.
    private IReadOnlyDictionary<string, JsonElement> WrittenProperties
    {
        get
        {
            Dictionary<string, JsonElement>? written = null;
            foreach (var name in AdditionalProperties.Keys)
            {
                if (Replaces(name))
                {
                    written ??= new(AdditionalProperties, StringComparer.Ordinal);
                    written.Remove(name);
                }
            }

            return written ?? AdditionalProperties;
        }
    }

    /// <summary>Determines whether a property is written instead of the additional property with its JSON name: it is not empty.</summary>
    private protected abstract bool Replaces(string name);

    private protected bool IsAdditional(string name) => AdditionalProperties.ContainsKey(name);

    /// <param name="writer">The writer.</param>
    /// <param name="onlyStored">The names of members that are stored, but not sent, even if they could not be read.</param>
    private protected void WriteAdditionalProperties(ModelWriter writer, params ReadOnlySpan<string> onlyStored)
    {
        if (!HasAdditionalProperties)
        {
            return;
        }

        foreach (var (name, value) in WrittenProperties)
        {
            if (writer.IsForStorage || !onlyStored.Contains(name))
            {
                writer.WritePropertyName(name);
                writer.WriteJsonElement(value);
            }
        }
    }

    private protected static bool IsEmpty<T>(T model)
        where T : JsonModel, new() =>
        model.Equals(new T());

    private protected string? AdditionalString(string name) =>
        AdditionalProperties.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>
    /// Determines whether another object has the same type and equal members, including the additional members that are written.
    /// </summary>
    /// <param name="other">The object to compare with.</param>
    /// <returns><see langword="true"/> if the objects are equal; otherwise, <see langword="false"/>.</returns>
    public virtual bool Equals(JsonModel? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && EqualityContract == other.EqualityContract
            && JsonEquality.AreEqual(WrittenProperties, other.WrittenProperties, JsonEquality.AreEqual));

    /// <summary>Returns the type name and the JSON of the object.</summary>
    /// <returns>The type name and the JSON.</returns>
    public sealed override string ToString() => ToText();

    private protected virtual string ToText() => $"{GetType().Name} {JsonText.Of((IJsonWritable)this)}";

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EqualityContract, WrittenProperties.Count);
}
