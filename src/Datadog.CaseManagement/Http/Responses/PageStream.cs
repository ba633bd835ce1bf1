using System.Runtime.CompilerServices;

namespace Datadog.CaseManagement.Http.Responses;

/// <summary>Reads all pages of a list, each when the items of the previous one have been consumed.</summary>
internal static class PageStream
{
    // One such page is normal: while it was fetched, as many new items as a page holds have moved the others to the next page.
    private const int MaxRepeatedPages = 2;

    // The caller may not be allowed to see the items of a page. A service that always names a further page must not keep the loop going.
    private const int MaxEmptyPages = 1_000;

    public static async IAsyncEnumerable<T> ReadAsync<T>(
        Func<int, CancellationToken, Task<Page<T>>> read, int firstNumber, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : Resource
    {
        var recent = new RecentIds();
        var (repeatedPages, emptyPages) = (0, 0);
        for (int? next = firstNumber; next is { } number && repeatedPages < MaxRepeatedPages && emptyPages < MaxEmptyPages;)
        {
            var page = await read(number, cancellationToken).ConfigureAwait(false);
            next = page.NextNumber;
            var hasNewItems = false;
            foreach (var item in page.Items.Where(item => recent.Add(item.Id)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                hasNewItems = true;
                yield return item;
            }

            emptyPages = page.Items.Count == 0 ? emptyPages + 1 : 0;
            repeatedPages = hasNewItems ? 0 : page.Items.Count == 0 ? repeatedPages : repeatedPages + 1;
        }
    }

    /// <summary>
    /// The identifiers of the latest items. An item that comes again has moved to a later page, or the service returns the same pages again.
    /// </summary>
    private sealed class RecentIds
    {
        private const int Capacity = 10_000;

        private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
        private readonly Queue<string> _order = new();

        /// <summary>Returns whether the identifier is not among the latest ones. An item without an identifier is always new.</summary>
        public bool Add(string id)
        {
            if (id.Length == 0)
            {
                return true;
            }

            if (!_ids.Add(id))
            {
                return false;
            }

            _order.Enqueue(id);
            if (_order.Count > Capacity)
            {
                _ids.Remove(_order.Dequeue());
            }

            return true;
        }
    }
}
