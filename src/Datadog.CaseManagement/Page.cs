using System.Text.Json;

namespace Datadog.CaseManagement;

/// <summary>Represents one page of a list.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed record Page<T>
{
    /// <summary>
    /// The items of the page, in the order of the service. There can be fewer than the page size even if further pages exist.
    /// </summary>
    public IReadOnlyList<T> Items { get; init; } = [];

    /// <summary>The number of the page. The first page of a search is 1, the first page of a timeline is 0.</summary>
    public int Number { get; init; }

    /// <summary>
    /// The number of the next page; <see langword="null"/> if this is the last page. If the service does not report the last page, or
    /// reports it inconsistently, the last page is the first one without items.
    /// </summary>
    public int? NextNumber { get; init; }

    /// <summary>The size of the page that the service reports; <see langword="null"/> if it reports none.</summary>
    public int? Size { get; init; }

    /// <summary>The total number of pages that the service reports; <see langword="null"/> if it reports none.</summary>
    public int? TotalPages { get; init; }

    /// <summary>
    /// The total number of items that the service reports; <see langword="null"/> if it reports none. Datadog sends this value but does not
    /// document it.
    /// </summary>
    public int? TotalItems { get; init; }

    /// <summary>The <c>meta</c> member of the response, unchanged; <see langword="null"/> if there is none.</summary>
    public JsonElement? Meta { get; init; }
}
