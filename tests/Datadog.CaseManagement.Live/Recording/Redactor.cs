using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Datadog.CaseManagement.Live.Recording;

/// <summary>
/// Replaces credentials, and what identifies users, by placeholders: the same value by the same placeholder, wherever it is, so that what
/// is written can still be replayed.
/// </summary>
internal sealed class Redactor
{
    public const string ApiKey = "<DD-API-KEY>";
    public const string ApplicationKey = "<DD-APPLICATION-KEY>";
    public const string AccessToken = "<DD-BEARER-TOKEN>";

    // A shorter one is no credential of Datadog's, and may be a part of many words.
    private const int MinSecretLength = 8;

    private const string PlaceholderDomain = "redacted.invalid";

    private const string EmailAddress =
        $@"[\p{{L}}\p{{N}}._+-]+(?:@|%40)(?!{PlaceholderDomain}\b)[\p{{L}}\p{{N}}-]+(?:\.[\p{{L}}\p{{N}}-]+)+";

    private readonly Dictionary<string, string> _secrets = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _addresses = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _icons = new(StringComparer.OrdinalIgnoreCase);

    public Redactor(DatadogCaseManagementOptions options)
    {
        AddSecret(options.ApiKey, ApiKey);
        AddSecret(options.ApplicationKey, ApplicationKey);
        AddSecret(options.AccessToken, AccessToken);
    }

    /// <summary>Remembers the users in a JSON text, because other texts may name them as well.</summary>
    public void Learn(string? json)
    {
        try
        {
            using var document = JsonDocument.Parse(json ?? "null");
            Learn(document.RootElement, isUser: false);
        }
        catch (JsonException)
        {
            // Whatever it is, credentials and email addresses are found in it without its structure.
        }
    }

    /// <summary>Redacts the strings in a JSON text, and keeps every other character of it.</summary>
    public string RedactJson(string json)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        using var redacted = new MemoryStream();
        var kept = 0;
        try
        {
            var reader = new Utf8JsonReader(utf8);
            while (reader.Read())
            {
                if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
                {
                    continue;
                }

                var text = ReadString(reader);
                var replacement = Redact(text, withNames: reader.TokenType == JsonTokenType.String);
                if (replacement != text)
                {
                    var start = (int)reader.TokenStartIndex + 1;
                    redacted.Write(utf8.AsSpan(kept, start - kept));
                    redacted.Write(JsonEncodedText.Encode(replacement, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
                    kept = start + reader.ValueSpan.Length;
                }
            }
        }
        catch (JsonException)
        {
            return Redact(json);
        }

        redacted.Write(utf8.AsSpan(kept));
        return Encoding.UTF8.GetString(redacted.ToArray());
    }

    /// <summary>Redacts a text of any form.</summary>
    public string Redact(string text) => Redact(text, withNames: true);

    // All at once, so that no placeholder is taken for a value. A member may be called as a user is, and stays.
    private string Redact(string text, bool withNames)
    {
        IEnumerable<string> alternatives =
        [
            .. LongestFirst(_secrets).Select(secret => $"(?i:{secret})"),
            .. LongestFirst(_icons).Concat(LongestFirst(_addresses)).Select(value => $"(?i:{Word(value)})"),
            EmailAddress,
            .. withNames ? LongestFirst(_names).Select(Word) : [],
        ];
        return Regex.Replace(text, string.Join('|', alternatives), match => PlaceholderOf(match.Value), RegexOptions.CultureInvariant);
    }

    private static IEnumerable<string> LongestFirst(Dictionary<string, string> values) =>
        values.Keys.OrderByDescending(value => value.Length).Select(Regex.Escape);

    private static string Word(string value) => $@"(?<![\p{{L}}\p{{N}}]){value}(?![\p{{L}}\p{{N}}])";

    private string PlaceholderOf(string value) =>
        _secrets.TryGetValue(value, out var placeholder) || _icons.TryGetValue(value, out placeholder) || _names.TryGetValue(value, out placeholder)
            ? placeholder
            : LearnAddress(value.Replace("%40", "@", StringComparison.Ordinal));

    private void AddSecret(string? value, string placeholder)
    {
        var secret = value?.Trim().Trim('"', '\'');
        if (secret?.Length >= MinSecretLength)
        {
            _secrets[secret] = placeholder;
            _secrets[Uri.EscapeDataString(secret)] = placeholder;
        }
    }

    private void Learn(JsonElement element, bool isUser)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Learn(item, isUser: false);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            var hasUser = element.EnumerateObject().Any(member => member.Name == "type" && ReadString(member.Value) is "user" or "users");
            isUser |= element.EnumerateObject().Any(member => member.Name is "email" or "handle" or "icon");
            foreach (var member in element.EnumerateObject())
            {
                Learn(member.Value, isUser: hasUser && member.Name == "attributes");
                if (isUser && member.Name is "name" or "email" or "handle" or "icon")
                {
                    LearnValue(member.Name, member.Value);
                }
            }
        }
    }

    private void LearnValue(string member, JsonElement value)
    {
        // A service account may have its id as its handle.
        if (ReadString(value) is not { Length: > 0 } text || Guid.TryParse(text, out _))
        {
            return;
        }

        if (member == "name")
        {
            _names.TryAdd(text, $"User {_names.Count + 1}");
        }
        else if (member == "icon")
        {
            _icons.TryAdd(text, $"https://{PlaceholderDomain}/icon-{_icons.Count + 1}");
        }
        else
        {
            LearnAddress(text);
        }
    }

    private string LearnAddress(string address)
    {
        _addresses.TryAdd(address, $"user-{_addresses.Count + 1}@{PlaceholderDomain}");
        return _addresses[address];
    }

    // What has an escape of half a character cannot be decoded. It is taken as it stands.
    private static string ReadString(in Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    private static string? ReadString(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return value.GetRawText()[1..^1];
        }
    }
}
