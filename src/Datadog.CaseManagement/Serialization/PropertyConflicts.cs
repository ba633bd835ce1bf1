using System.Text.Json;

namespace Datadog.CaseManagement.Serialization;

/// <summary>
/// Decides, while a model is written, between the properties and the additional properties of the model with the same names. A property
/// that is neither <see langword="null"/> nor empty is written. Each name is written once.
/// </summary>
internal struct PropertyConflicts(Dictionary<string, JsonElement>? additionalProperties)
{
    private HashSet<string>? _replaced;

    /// <summary>Whether there are additional properties, so that a property and an additional property can have the same name.</summary>
    public readonly bool ArePossible => additionalProperties is { Count: > 0 };

    /// <summary>Determines whether a property that is not <see langword="null"/> is written.</summary>
    public bool Writes(string name, bool isEmpty)
    {
        if (!additionalProperties!.ContainsKey(name))
        {
            return true;
        }

        if (!isEmpty)
        {
            LeaveOut(name);
        }

        return !isEmpty;
    }

    /// <summary>Leaves out an additional property, because the member with its name is stored but not sent.</summary>
    public void LeaveOut(string name) => (_replaced ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);

    public readonly void WriteAdditionalProperties(ModelWriter writer)
    {
        if (additionalProperties is null)
        {
            return;
        }

        foreach (var (name, value) in additionalProperties)
        {
            if (_replaced?.Contains(name) != true)
            {
                writer.WritePropertyName(name);
                writer.WriteJsonElement(value);
            }
        }
    }
}
