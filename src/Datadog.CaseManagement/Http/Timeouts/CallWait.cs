namespace Datadog.CaseManagement.Http.Timeouts;

/// <summary>
/// Waits of a call, which end when the call is cancelled or its client is disposed, even if what is waited for does not.
/// </summary>
internal static class CallWait
{
    /// <summary>Waits for code of the program, such as a provider of tokens. What it returns too late is disposed.</summary>
    public static async ValueTask<T> ForAsync<T>(ValueTask<T> pending, ApiRequest request, CancellationToken cancellationToken)
    {
        if (pending.IsCompletedSuccessfully)
        {
            return pending.Result;
        }

        var task = pending.AsTask();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, request.Disposal);
        try
        {
            return await task.WaitAsync(end.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (end.IsCancellationRequested)
        {
            _ = task.ContinueWith(
                static abandoned => Abandon(abandoned), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw GetReason(exception, request, cancellationToken);
        }
    }

    /// <summary>Waits for a delay.</summary>
    public static async ValueTask DelayAsync(TimeSpan delay, ApiRequest request, TimeProvider time, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, request.Disposal);
        try
        {
            await Task.Delay(delay, time, end.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (end.IsCancellationRequested)
        {
            throw GetReason(exception, request, cancellationToken);
        }
    }

    /// <summary>Waits for a signal, at most for a time.</summary>
    public static async ValueTask ForSignalAsync(
        Task signal, TimeSpan atMost, ApiRequest request, TimeProvider time, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, request.Disposal);
        try
        {
            await signal.WaitAsync(RoundUp(atMost), time, end.Token).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
        }
        catch (OperationCanceledException exception)
        {
            throw GetReason(exception, request, cancellationToken);
        }
    }

    // Timers have a resolution of a millisecond, and a delay that is rounded down to zero would be repeated until its end.
    private static TimeSpan RoundUp(TimeSpan delay) =>
        delay == Timeout.InfiniteTimeSpan ? delay : TimeSpan.FromMilliseconds(Math.Ceiling(delay.TotalMilliseconds));

    private static Exception GetReason(OperationCanceledException exception, ApiRequest request, CancellationToken cancellationToken) =>
        request.Disposal.IsCancellationRequested && !cancellationToken.IsCancellationRequested
            ? new ObjectDisposedException(nameof(DatadogCaseManagementClient))
            : new TaskCanceledException(exception.Message, exception, cancellationToken);

    private static void Abandon<T>(Task<T> task)
    {
        if (task.IsCompletedSuccessfully)
        {
            (task.Result as IDisposable)?.Dispose();
        }

        // Otherwise the exception would be reported as unobserved.
        _ = task.Exception;
    }
}
