using Datadog.CaseManagement.Http.Requests;

namespace Datadog.CaseManagement.Http.Responses;

/// <summary>Requests the pages of a list in their order, some of them before they are needed.</summary>
/// <param name="read">Reads the page with a number, and calls the action when its request is sent.</param>
/// <param name="query">The query for the first page.</param>
/// <param name="pagesAhead">The number of pages to request ahead.</param>
/// <param name="cancellationToken">The token of the caller.</param>
internal sealed class PageRequests<T>(
    Func<int, Action?, CancellationToken, Task<Page<T>>> read, PageQuery query, int pagesAhead, CancellationToken cancellationToken)
    : IAsyncDisposable
{
    private readonly Queue<Task<Page<T>>> _ahead = new();
    private CancellationTokenSource? _end;
    private Task _lastSent = Task.CompletedTask;
    private long _lastNumber = int.MaxValue;

    /// <summary>Returns the first page, or the one after the page that was returned last.</summary>
    public async Task<Page<T>> GetAsync(int number)
    {
        var page = await (_ahead.Count == 0 ? read(number, null, cancellationToken) : TakeAsync()).ConfigureAwait(false);
        if (pagesAhead > 0 && page.NextNumber is not null)
        {
            RequestAhead(page);
        }

        return page;
    }

    /// <summary>Cancels the requests in progress, and waits until they have ended.</summary>
    public ValueTask DisposeAsync()
    {
        _end?.Cancel();
        return _end is null ? ValueTask.CompletedTask : new ValueTask(WaitForEndAsync(_end));
    }

    private void RequestAhead(Page<T> page)
    {
        _end ??= CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _lastNumber = page.TotalPages is { } total ? query.GetLastNumber(total) : _lastNumber;
        var last = Math.Min((long)page.Number + pagesAhead, _lastNumber);
        for (var number = (long)page.Number + 1 + _ahead.Count; number <= last; number++)
        {
            var sent = new TaskCompletionSource();
            _ahead.Enqueue(ReadAheadAsync((int)number, _lastSent, sent, _end.Token));
            _lastSent = sent.Task;
        }
    }

    private async Task WaitForEndAsync(CancellationTokenSource end)
    {
        foreach (Task page in _ahead)
        {
            await page.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        end.Dispose();
    }

    private async Task<Page<T>> TakeAsync()
    {
        try
        {
            return await _ahead.Dequeue().ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (exception.CancellationToken == _end!.Token)
        {
            // With the token of the caller instead of this one.
            throw new TaskCanceledException(exception.Message, exception, cancellationToken);
        }
    }

    // Only one request of the list waits for the rate limit, so that the calls of others are served between its pages.
    private async Task<Page<T>> ReadAheadAsync(int number, Task previousSent, TaskCompletionSource sent, CancellationToken end)
    {
        try
        {
            await previousSent.ConfigureAwait(false);
            end.ThrowIfCancellationRequested();
            return await read(number, () => sent.TrySetResult(), end).ConfigureAwait(false);
        }
        finally
        {
            sent.TrySetResult();
        }
    }
}
