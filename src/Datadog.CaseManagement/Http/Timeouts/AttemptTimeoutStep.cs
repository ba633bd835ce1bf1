namespace Datadog.CaseManagement.Http.Timeouts;

/// <summary>
/// Ends an attempt that takes too long, or whose call does. Between the attempts there is nothing to end: no wait is begun that a call has
/// no time for.
/// </summary>
internal sealed class AttemptTimeoutStep(IPipelineStep next, TimeProvider time) : IPipelineStep
{
    public async ValueTask<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using var deadline = Deadline.OfAttempt(request, time, cancellationToken);
        try
        {
            return await next.SendAsync(request, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (deadline.Explain(exception) is { } explained)
        {
            throw explained;
        }
    }
}
