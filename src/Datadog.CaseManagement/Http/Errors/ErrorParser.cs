using System.Text;
using System.Text.Json;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.Http.Errors;

/// <summary>
/// Parses the errors of a body: <c>{"errors": […]}</c> with error objects, strings, or both. Any other body results in an empty list,
/// because the exception also holds the body itself.
/// </summary>
internal static class ErrorParser
{
    // An error takes a hundred times the memory that it takes in the response.
    private const int MaxErrors = 1_000;

    public static IReadOnlyList<DatadogError> Parse(string body)
    {
        try
        {
            var utf8 = Encoding.UTF8.GetBytes(body);
            LoneSurrogates.Replace(utf8);
            using var document = JsonDocument.Parse(utf8);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("errors", out var found))
            {
                return [];
            }

            // One copy for all elements that outlive the document.
            var errors = found.Clone();
            return errors.ValueKind == JsonValueKind.Array ? ReadAll(errors) : [Read(errors)];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static List<DatadogError> ReadAll(JsonElement errors)
    {
        var read = new List<DatadogError>();
        foreach (var error in errors.EnumerateArray())
        {
            if (read.Count == MaxErrors)
            {
                break;
            }

            read.Add(Read(error));
        }

        return read;
    }

    private static DatadogError Read(JsonElement error)
    {
        if (error.ValueKind != JsonValueKind.Object)
        {
            return new DatadogError { Detail = GetText(error) };
        }

        var others = new Dictionary<string, JsonElement>();
        foreach (var member in error.EnumerateObject())
        {
            if (member.Name is not ("status" or "code" or "title" or "detail" or "meta"))
            {
                others[member.Name] = member.Value;
            }
        }

        return new DatadogError
        {
            Status = GetMember(error, "status"),
            Code = GetMember(error, "code"),
            Title = GetMember(error, "title"),
            Detail = GetMember(error, "detail"),
            Meta = error.TryGetProperty("meta", out var meta) && meta.ValueKind != JsonValueKind.Null ? meta : null,
            AdditionalProperties = others,
        };
    }

    private static string? GetMember(JsonElement error, string name) =>
        error.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? GetText(member) : null;

    // A number where a string is documented is kept, too.
    private static string GetText(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
