using System.Text.Json;
using Datadog.CaseManagement.Http.Requests;

namespace Datadog.CaseManagement.Http.Responses;

/// <summary>The information about pages in the <c>meta</c> of a response. Each value can be missing or wrong.</summary>
/// <param name="current">The number of the page.</param>
/// <param name="size">The size of the page.</param>
/// <param name="totalPages">The number of pages, which searches for cases report.</param>
/// <param name="totalCases">The number of cases, which searches for cases report beside the number of pages.</param>
/// <param name="totalFiltered">The number of items, which searches for users report instead of the number of pages.</param>
internal sealed class PageMeta(int? current, int? size, int? totalPages, int? totalCases, int? totalFiltered)
{
    public int? Size => size;

    public int? TotalPages => totalPages;

    public int? TotalItems => totalCases ?? totalFiltered;

    public static PageMeta Read(JsonElement meta)
    {
        var page = meta.ValueKind == JsonValueKind.Object && meta.TryGetProperty("page", out var member) ? member : default;
        return new PageMeta(
            GetInt32(page, "current"),
            GetInt32(page, "size"),
            GetInt32(page, "total"),
            GetInt32(meta, "total_cases"),
            GetInt32(page, "total_filtered_count"));
    }

    /// <summary>
    /// Returns the number of the next page, or <see langword="null"/> if this is the last one. If the service does not report the last page
    /// consistently, the list ends with an empty page: one request too many is cheap, but stopping too early loses items.
    /// </summary>
    public int? GetNextNumber(PageQuery query, int count)
    {
        var isCurrentPage = current == query.Number;
        var hasNextPage = isCurrentPage && totalPages > query.Position;
        var isLastPage = (isCurrentPage || current is null)
            && (totalPages is null ? totalFiltered == query.CountItems(count) : totalPages == query.Position && HoldsAllItems(query));
        return query.Number == int.MaxValue || (!hasNextPage && (count == 0 || isLastPage)) ? null : query.Number + 1;
    }

    private bool HoldsAllItems(PageQuery query) => totalCases is null || totalCases <= query.Position * query.Size;

    // A malformed number is ignored, because it does not justify rejecting the response.
    private static int? GetInt32(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object
        && parent.TryGetProperty(name, out var member)
        && member.ValueKind == JsonValueKind.Number
        && member.TryGetInt32(out var number)
            ? number
            : null;
}
