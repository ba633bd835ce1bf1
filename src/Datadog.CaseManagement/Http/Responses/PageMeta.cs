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
        return new PageMeta(Number(page, "current"), Number(page, "size"), Number(page, "total"), Number(meta, "total_cases"));
    }

    /// <summary>
    /// The number of the page that follows, or <see langword="null"/> after the last. Where the service does not name the last page
    /// without contradiction, asking once too often is cheap and stopping too early loses items: an empty page is the last then.
    /// </summary>
    public int? Next(PageQuery query, int count)
    {
        var isAboutThisPage = current == query.Number;
        var namesAnother = isAboutThisPage && totalPages > query.Position;
        var namesThisLast = (isAboutThisPage || current is null) && totalPages == query.Position && HoldsAllItems(query);
        return !namesAnother && (count == 0 || namesThisLast) ? null : query.Number + 1;
    }

    private bool HoldsAllItems(PageQuery query) => totalItems is null || totalItems <= query.Position * query.Size;

    // A number written in another way, or one that is none, is not worth an answer that cannot be read.
    private static int? Number(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object
        && parent.TryGetProperty(name, out var member)
        && member.ValueKind == JsonValueKind.Number
        && member.TryGetInt32(out var number)
            ? number
            : null;
}
