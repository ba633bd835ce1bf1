using System.Runtime.CompilerServices;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.Http.Responses;

/// <summary>Reads a list to its end, page after page, each when the one before it has been consumed.</summary>
internal static class PageStream
{
    // One can be an accident: cases that the caller may not see, or a new case that moved the others to the next page.
    private const int MostPagesInSuccessionWithoutNews = 2;

    public static async IAsyncEnumerable<T> ReadAsync<T>(
        Func<int, CancellationToken, Task<Page<T>>> read, int firstNumber, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : Resource
    {
        IReadOnlyList<T> latest = [];
        var pagesWithoutNews = 0;
        for (int? next = firstNumber; next is { } number && pagesWithoutNews < MostPagesInSuccessionWithoutNews;)
        {
            var page = await read(number, cancellationToken).ConfigureAwait(false);
            next = page.NextNumber;
            if (page.Items.Count == 0 || AreTheSame(page.Items, latest))
            {
                pagesWithoutNews++;
                continue;
            }

            pagesWithoutNews = 0;
            latest = page.Items;
            foreach (var item in latest)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }
        }
    }

    // A service that takes a number beyond the last page for the last page would otherwise be asked for ever.
    private static bool AreTheSame<T>(IReadOnlyList<T> items, IReadOnlyList<T> others)
        where T : Resource =>
        items.Select(item => item.Id).SequenceEqual(others.Select(item => item.Id), StringComparer.Ordinal);
}
