using System.Runtime.CompilerServices;

namespace Datadog.CaseManagement.Http.Responses;

/// <summary>Reads all pages of a list, each when the items of the previous one have been consumed.</summary>
internal static class PageStream
{
    // One such page is normal: the caller may not be allowed to see its cases, or a new case has moved the others to the next page.
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

    // If the service returns the last page for every number beyond it, the loop would not end otherwise.
    private static bool HaveSameIds<T>(IReadOnlyList<T> items, IReadOnlyList<T> others)
        where T : Resource =>
        items.Select(item => item.Id).SequenceEqual(others.Select(item => item.Id), StringComparer.Ordinal);
}
