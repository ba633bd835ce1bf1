using System.Runtime.CompilerServices;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.Http.Responses;

/// <summary>Reads a list to its end, page after page, each when the one before it has been consumed.</summary>
internal static class PageStream
{
    // One can be an accident: cases that the caller may not see, or a new case that moved the others to the next page.
    private const int MaxConsecutivePagesWithoutNewItems = 2;

    public static async IAsyncEnumerable<T> ReadAsync<T>(
        Func<int, CancellationToken, Task<Page<T>>> read, int firstNumber, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : Resource
    {
        IReadOnlyList<T> previous = [];
        var pagesWithoutNewItems = 0;
        for (int? next = firstNumber; next is { } number && pagesWithoutNewItems < MaxConsecutivePagesWithoutNewItems;)
        {
            var page = await read(number, cancellationToken).ConfigureAwait(false);
            next = page.NextNumber;
            if (page.Items.Count == 0 || HaveSameIds(page.Items, previous))
            {
                pagesWithoutNewItems++;
                continue;
            }

            pagesWithoutNewItems = 0;
            previous = page.Items;
            foreach (var item in previous)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }
        }
    }

    // A service that takes a number beyond the last page for the last page would otherwise be asked for ever.
    private static bool HaveSameIds<T>(IReadOnlyList<T> items, IReadOnlyList<T> others)
        where T : Resource =>
        items.Select(item => item.Id).SequenceEqual(others.Select(item => item.Id), StringComparer.Ordinal);
}
