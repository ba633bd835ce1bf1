namespace Datadog.CaseManagement.Http.Timeouts;

/// <summary>
/// Cancels an attempt when its time limit or that of the call expires. Between attempts there is nothing to cancel, because a delay that
/// exceeds the remaining time is not started.
/// </summary>
internal sealed class AttemptTimeoutStep(IPipelineStep next, TimeProvider time) : IPipelineStep
{
    public async ValueTask<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using var deadline = Deadline.ForAttempt(request, time, cancellationToken);
        try
        {
            return await next.SendAsync(request, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (deadline.Translate(exception) is { } translated)
        {
            throw translated;
        }
    }
}
