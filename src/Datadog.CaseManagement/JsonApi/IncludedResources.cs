using System.Text.Json;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.JsonApi;

/// <summary>The users in the <c>included</c> member of a JSON:API document, by their identifiers. Other resources are ignored.</summary>
internal sealed class IncludedResources
{
    private readonly Dictionary<string, User> _users = new(StringComparer.Ordinal);

    private IncludedResources(ref ModelReader reader)
    {
        while (reader.NextElement())
        {
            if (!reader.IsNull && reader.IsObject() && IsUser(reader.Json) && reader.TryReadModel<User>(out var user))
            {
                _users[user!.Id] = user;
            }
            else
            {
                reader.Skip();
            }
        }
    }

    /// <returns><see langword="null"/> if the value is not an array.</returns>
    public static IncludedResources? Read(ref ModelReader reader)
    {
        if (!reader.IsNull && reader.IsArray())
        {
            return new IncludedResources(ref reader);
        }

        reader.Skip();
        return null;
    }

    /// <summary>Returns the user with an identifier; <see langword="null"/> if it is not included.</summary>
    public User? FindUser(ResourceIdentifier? identifier) => identifier is null ? null : _users.GetValueOrDefault(identifier.Id);

    // Takes the reader by value so that looking ahead does not advance the caller's reader.
    private static bool IsUser(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isType = reader.ValueTextEquals("type"u8);
            reader.Read();
            if (isType)
            {
                return reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("user"u8);
            }

            reader.Skip();
        }

        return false;
    }
}
