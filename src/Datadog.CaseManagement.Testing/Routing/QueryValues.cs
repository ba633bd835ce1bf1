using System.Globalization;

namespace Datadog.CaseManagement.Testing;

/// <summary>The values of a query; one that is not of the kind asked for refuses the request.</summary>
internal static class QueryValues
{
    public static string NonEmptyText(this IReadOnlyDictionary<string, string> query, string name) =>
        query.GetValueOrDefault(name) is { Length: > 0 } text ? text : throw Errors.BadRequest();

    /// <summary>A number that is no less than the smallest.</summary>
    public static int Number(this IReadOnlyDictionary<string, string> query, string name, int smallest, int otherwise)
    {
        if (!query.TryGetValue(name, out var text))
        {
            return otherwise;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= smallest
            ? number
            : throw Errors.BadRequest();
    }

    /// <summary>Whether something is asked for; it is not when nothing is said about it.</summary>
    public static bool Flag(this IReadOnlyDictionary<string, string> query, string name) => query.GetValueOrDefault(name) switch
    {
        null or "false" => false,
        "true" => true,
        _ => throw Errors.BadRequest(),
    };
}
