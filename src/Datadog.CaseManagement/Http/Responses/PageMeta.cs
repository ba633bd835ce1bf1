using System.Text.Json;
using Datadog.CaseManagement.Http.Requests;

namespace Datadog.CaseManagement.Http.Responses;

/// <summary>What an answer's <c>meta</c> says of the pages of a list. Every part can be missing, and can be wrong.</summary>
internal sealed class PageMeta(int? current, int? size, int? totalPages, int? totalItems)
{
    public int? Size => size;

    public int? TotalPages => totalPages;

    public int? TotalItems => totalItems;

    public static PageMeta Read(JsonElement meta)
    {
        var page = meta.ValueKind == JsonValueKind.Object && meta.TryGetProperty("page", out var member) ? member : default;
        return new PageMeta(GetInt32(page, "current"), GetInt32(page, "size"), GetInt32(page, "total"), GetInt32(meta, "total_cases"));
    }

    /// <summary>
    /// The number of the page that follows, or <see langword="null"/> after the last. Where the service does not name the last page
    /// without contradiction, asking once too often is cheap and stopping too early loses items: an empty page is the last then.
    /// </summary>
    public int? GetNextNumber(PageQuery query, int count)
    {
        var isCurrentPage = current == query.Number;
        var hasNextPage = isCurrentPage && totalPages > query.Position;
        var isLastPage = (isCurrentPage || current is null) && totalPages == query.Position && HoldsAllItems(query);
        return !hasNextPage && (count == 0 || isLastPage) ? null : query.Number + 1;
    }

    private bool HoldsAllItems(PageQuery query) => totalItems is null || totalItems <= query.Position * query.Size;

    // A number written in another way, or one that is none, is not worth an answer that cannot be read.
    private static int? GetInt32(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object
        && parent.TryGetProperty(name, out var member)
        && member.ValueKind == JsonValueKind.Number
        && member.TryGetInt32(out var number)
            ? number
            : null;
}
