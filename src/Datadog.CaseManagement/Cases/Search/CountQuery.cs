using Datadog.CaseManagement.Http.Requests;


namespace Datadog.CaseManagement.Cases;

/// <summary>Which cases are counted, and how they are grouped.</summary>
internal static class CountQuery
{
    public static QueryString Of(string? filter, IReadOnlyCollection<string>? groupBys, int? limit) =>
        new()
        {
            { "query_filter", filter },
            { "group_bys", groupBys is { Count: > 0 } ? string.Join(',', groupBys) : null, nameof(groupBys) },
            { "limit", limit },
        };
}
