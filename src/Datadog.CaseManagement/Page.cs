using System.Text.Json;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>One page of a list that the service gives out in pages.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
public sealed record Page<T>
{
    /// <summary>What the page holds, in the service's order. It may be less than was asked for even when there are further pages.</summary>
    public IReadOnlyList<T> Items { get; init; } = [];

    /// <summary>The number that the page was asked for by. The search counts pages from 1, a timeline from 0.</summary>
    public int Number { get; init; }

    /// <summary>
    /// The number to ask for to go on; <see langword="null"/> when this was the last page. When the service does not say which page is
    /// the last, or contradicts itself, the last one is the first without items.
    /// </summary>
    public int? NextNumber { get; init; }

    /// <summary>How many items the service says the page holds; <see langword="null"/> when it says nothing.</summary>
    public int? Size { get; init; }

    /// <summary>How many pages the service says there are; <see langword="null"/> when it says nothing.</summary>
    public int? TotalPages { get; init; }

    /// <summary>
    /// How many items the service says there are on all pages; <see langword="null"/> when it says nothing. Sent by the service, not
    /// documented by Datadog.
    /// </summary>
    public int? TotalItems { get; init; }

    /// <summary>Everything that the answer says beside the items, as it came; <see langword="null"/> when it says nothing.</summary>
    public JsonElement? Meta { get; init; }
}
