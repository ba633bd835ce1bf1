using System.Globalization;
using Datadog.CaseManagement.Testing.JsonApi;

namespace Datadog.CaseManagement.Testing.Http;

/// <summary>The decoded parameters of a query. When one is repeated, its last value counts.</summary>
internal sealed class QueryParameters
{
    private readonly Dictionary<string, string> _values = [];

    public static QueryParameters Parse(Uri uri)
    {
        var parameters = new QueryParameters();
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = pair.IndexOf('=', StringComparison.Ordinal) is var equals and >= 0
                ? (pair[..equals], pair[(equals + 1)..])
                : (pair, "");
            parameters._values[Decode(name)] = Decode(value);
        }

        return parameters;
    }

    public string? ReadString(string name) => _values.GetValueOrDefault(name);

    public string ReadNonEmptyString(string name) => ReadString(name) is { Length: > 0 } text ? text : throw Invalid(name, "a text that is not empty");

    public string ReadUuid(string name) => ReadString(name) is { } id && Uuid.IsValid(id) ? id : throw Invalid(name, "a UUID");

    /// <summary>Reads an optional text that must have one of several values.</summary>
    public string? ReadOneOf(string name, params IReadOnlyCollection<string> values) =>
        ReadString(name) is not { } text ? null : values.Contains(text) ? text : throw Invalid(name, ApiErrors.OneOf(values));

    /// <summary>Reads a required text that must have one of several values.</summary>
    public string ReadRequiredOneOf(string name, params IReadOnlyCollection<string> values) =>
        ReadOneOf(name, values) ?? throw Invalid(name, ApiErrors.OneOf(values));

    public int ReadInt32(string name, int minimum, int defaultValue)
    {
        if (ReadString(name) is not { } text)
        {
            return defaultValue;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= minimum
            ? number
            : throw Invalid(name, $"a whole number of at least {minimum}");
    }

    public bool ReadBoolean(string name) => ReadString(name) switch
    {
        null or "false" => false,
        "true" => true,
        _ => throw Invalid(name, "true or false"),
    };

    private static ApiErrorException Invalid(string name, string expectation) =>
        ApiErrors.BadRequest($"the query parameter {name} must be {expectation}");

    // Forms encode a space as a plus sign.
    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}

/// <summary>The page of a list that a request asks for: 10 elements by default, and at most 100.</summary>
internal sealed record PageRequest(int Number, int Size, int FirstNumber)
{
    private const int DefaultSize = 10;
    private const int MaxSize = 100;

    public static PageRequest Read(QueryParameters query, int firstNumber) => new(
        query.ReadInt32("page[number]", minimum: firstNumber, defaultValue: firstNumber),
        Math.Min(query.ReadInt32("page[size]", minimum: 1, defaultValue: DefaultSize), MaxSize),
        firstNumber);

    /// <summary>Returns the elements of the page; none after the last page.</summary>
    public IReadOnlyList<T> Apply<T>(IReadOnlyCollection<T> list)
    {
        var skipped = (long)(Number - FirstNumber) * Size;
        return skipped < list.Count ? [.. list.Skip((int)skipped).Take(Size)] : [];
    }

    public int CountPages<T>(IReadOnlyCollection<T> list) => (list.Count + Size - 1) / Size;
}
