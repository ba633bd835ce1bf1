namespace Datadog.CaseManagement.Testing;

internal static class CaseSearch
{
    /// <summary>The cases that a search text finds, archived ones too, in the order of their creation.</summary>
    public static IReadOnlyList<CaseFacets> Find(string? text, Store store)
    {
        var condition = SearchQuery.Read(text);
        return [.. store.Cases.Rows.Select(@case => new CaseFacets(@case, store)).Where(@case => condition(@case))];
    }

    /// <summary>The values that cases are counted by, with their numbers: the most frequent first, then by the alphabet.</summary>
    public static IEnumerable<(string Value, int Count)> Count(IEnumerable<string> values, int limit) => values
        .GroupBy(value => value)
        .Select(group => (Value: group.Key, Count: group.Count()))
        .OrderByDescending(group => group.Count)
        .ThenBy(group => group.Value, StringComparer.Ordinal)
        .Take(limit);
}
