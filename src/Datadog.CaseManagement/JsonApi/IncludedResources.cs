using System.Text.Json;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.JsonApi;

/// <summary>The users in the <c>included</c> member of a JSON:API document, by their identifiers. Other resources are ignored.</summary>
internal sealed class IncludedResources
{
    private readonly Dictionary<string, User> _users = new(StringComparer.Ordinal);

    private IncludedResources(ref Utf8JsonReader reader)
    {
        while (reader.NextElement())
        {
            if (IsUser(reader))
            {
                var user = reader.ReadModel<User>()!;
                _users[user.Id] = user;
            }
            else
            {
                reader.Skip();
            }
        }
    }

    /// <returns><see langword="null"/> for a JSON <c>null</c>.</returns>
    public static IncludedResources? Read(ref Utf8JsonReader reader) => reader.IsArray() ? new IncludedResources(ref reader) : null;

    public void Attach(UserRelationship? relationship)
    {
        if (relationship?.Data is { } identifier)
        {
            relationship.User = _users.GetValueOrDefault(identifier.Id);
        }
    }

    public void Attach(UsersRelationship? relationship)
    {
        if (relationship is not null)
        {
            relationship.Users =
                [.. relationship.Data.Select(identifier => _users.GetValueOrDefault(identifier.Id)).OfType<User>()];
        }
    }

    // Takes the reader by value so that looking ahead does not advance the caller's reader.
    private static bool IsUser(Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

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
