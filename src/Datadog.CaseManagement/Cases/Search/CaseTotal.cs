using System.Net;

namespace Datadog.CaseManagement.Cases;

/// <summary>Reads how many cases a search finds from its first page.</summary>
internal static class CaseTotal
{
    public static CaseSearchOptions OneCase => new() { PageSize = 1 };

    /// <summary>Returns the number of cases that a search for <see cref="OneCase"/> found.</summary>
    public static async Task<int> ReadAsync(Task<Page<Case>> search) => await search.ConfigureAwait(false) switch
    {
        { TotalItems: >= 0 and var total } => total,

        // The service documents only the number of pages. They hold a case each, unless it ignores the page size.
        { TotalPages: >= 0 and var pages, Items.Count: <= 1 } => pages,
        { Items.Count: 0 } => 0,
        _ => throw new DatadogApiException("Datadog answered SearchCases with cases, but reported no total to count them by.")
        {
            StatusCode = HttpStatusCode.OK,
            Operation = CaseOperations.SearchCases.Name,
            Method = CaseOperations.SearchCases.Method,
            Path = CaseOperations.SearchCases.Route,
        },
    };
}
