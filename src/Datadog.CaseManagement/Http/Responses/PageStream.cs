using System.Runtime.CompilerServices;
using Datadog.CaseManagement.Http.Requests;

namespace Datadog.CaseManagement.Http.Responses;

/// <summary>Reads all pages of a list, each when the items of the previous one have been consumed, or some pages ahead.</summary>
internal static class PageStream
{
    // One such page is normal: while it was fetched, as many new items as a page holds have moved the others to the next page.
    private const int MaxRepeatedPages = 2;

    // The caller may not be allowed to see the items of a page. A service that always names a further page must not keep the loop going.
    private const int MaxEmptyPages = 1_000;

    public static async IAsyncEnumerable<T> ReadAsync<T>(
        Func<int, Action?, CancellationToken, Task<Page<T>>> read,
        PageQuery query,
        int pagesAhead,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : Resource
    {
        var pages = new PageRequests<T>(read, query, pagesAhead, cancellationToken);
        await using var disposal = pages.ConfigureAwait(false);
        var recent = new RecentIds();
        var (repeatedPages, emptyPages) = (0, 0);
        for (int? next = query.Number; next is { } number && repeatedPages < MaxRepeatedPages && emptyPages < MaxEmptyPages;)
        {
            var page = await pages.GetAsync(number).ConfigureAwait(false);
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
