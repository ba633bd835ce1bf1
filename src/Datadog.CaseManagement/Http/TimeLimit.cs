namespace Datadog.CaseManagement.Http;

/// <summary>Ends a call whose time is up, with the exception that <see cref="HttpClient"/> throws for a timeout.</summary>
internal sealed class TimeLimit(IRequestStep next, TimeProvider time) : IRequestStep
{
    public async ValueTask<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var limit = request.Options.TotalTimeout;
        if (limit == Timeout.InfiniteTimeSpan)
        {
            return await next.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        request.Deadline = time.GetTimestamp() + (long)(limit.TotalSeconds * time.TimestampFrequency);
        using var timer = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            return await next.SendAsync(request, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            var message = $"{request.Operation.Id} took longer than {limit.TotalSeconds:0.###} s ({nameof(DatadogCaseManagementOptions)}."
                + $"{nameof(DatadogCaseManagementOptions.TotalTimeout)}) in {request.Attempts} attempt(s).";
            throw new TaskCanceledException(message, new TimeoutException(message, exception), either.Token);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            // With the caller's own token, as .NET developers expect, not the one made here.
            throw new TaskCanceledException(exception.Message, exception, cancellationToken);
        }
    }
}
