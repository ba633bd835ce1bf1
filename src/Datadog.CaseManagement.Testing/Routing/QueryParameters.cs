namespace Datadog.CaseManagement.Testing;

internal static class QueryParameters
{
    /// <summary>The decoded parameters of a query; of one that is repeated, the last value counts.</summary>
    public static IReadOnlyDictionary<string, string> Of(Uri uri)
    {
        var parameters = new Dictionary<string, string>();
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = pair.IndexOf('=', StringComparison.Ordinal) is var equals and >= 0
                ? (pair[..equals], pair[(equals + 1)..])
                : (pair, "");
            parameters[Decode(name)] = Decode(value);
        }

        return parameters;
    }

    // A form writes a space as a plus sign.
    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
