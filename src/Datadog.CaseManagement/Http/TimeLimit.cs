using System.Globalization;

namespace Datadog.CaseManagement.Http;

/// <summary>Ends what takes too long, with the exception that <see cref="HttpClient"/> throws for a timeout.</summary>
/// <param name="next">What is limited.</param>
/// <param name="time">The clock.</param>
/// <param name="setting">The name of the option, for the message.</param>
/// <param name="limitOf">The option.</param>
internal sealed class TimeLimit(
    IRequestStep next, TimeProvider time, string setting, Func<DatadogCaseManagementOptions, TimeSpan> limitOf) : IRequestStep
{
    public async ValueTask<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var limit = limitOf(request.Options);
        if (limit == Timeout.InfiniteTimeSpan)
        {
            return await next.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        using var timer = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            return await next.SendAsync(request, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            // With the token that was given, as .NET developers expect, not the one made here.
            throw new TaskCanceledException(exception.Message, exception, cancellationToken);
        }
        catch (OperationCanceledException exception) when (timer.IsCancellationRequested)
        {
            var message = string.Create(
                CultureInfo.InvariantCulture,
                $"{request.Operation.Id} took longer than {limit.TotalSeconds:0.###} s ({setting}) in attempt {request.Attempts}.");
            throw new TaskCanceledException(message, new TimeoutException(message, exception), either.Token);
        }
    }
}
