namespace Datadog.CaseManagement.Http.Errors;

/// <summary>
/// Completes the exception of a call without a response: how often the request was sent, and whether it may have been carried out.
/// </summary>
internal static class UnansweredCall
{
    public const string MayHaveBeenCarriedOut = "The operation may have been carried out";

    public static Exception Describe(Exception exception, ApiRequest request, CancellationToken cancellationToken)
    {
        var described = exception switch
        {
            HttpRequestException failure => Describe(failure, request),
            OperationCanceledException cancelled => Describe(cancelled, request, cancellationToken),
            _ => exception,
        };
        described.SetOutcomeUnknown(request.MayHaveBeenCarriedOut);
        return described;
    }

    /// <summary>Returns whether it must be said that the operation may have been carried out: it must not simply be called again.</summary>
    public static bool MustWarn(ApiRequest request) => request.MayHaveBeenCarriedOut && !request.Operation.IsIdempotent;

    private static HttpRequestException Describe(HttpRequestException failure, ApiRequest request) =>
        request.Attempts > 1
            ? new HttpRequestException(
                failure.HttpRequestError,
                $"{Describe(failure.Message, request)} {request.Operation.Name} was attempted {request.Attempts} times.",
                failure,
                failure.StatusCode)
        : MustWarn(request)
            ? new HttpRequestException(
                failure.HttpRequestError, Describe(failure.Message, request), failure.InnerException ?? failure, failure.StatusCode)
        : failure;

    // Polly throws the base type. HttpClient and the other steps throw TaskCanceledException.
    private static OperationCanceledException Describe(
        OperationCanceledException cancelled, ApiRequest request, CancellationToken cancellationToken)
    {
        if (!MustWarn(request))
        {
            return cancelled is not TaskCanceledException && cancellationToken.IsCancellationRequested
                ? new TaskCanceledException(cancelled.Message, cancelled, cancellationToken)
                : cancelled;
        }

        var message = Describe(cancelled.Message, request);
        return new TaskCanceledException(
            message,
            cancelled.InnerException is TimeoutException timeout ? new TimeoutException(message, timeout.InnerException) : cancelled,
            cancelled.CancellationToken);
    }

    private static string Describe(string message, ApiRequest request) =>
        MustWarn(request) ? $"{MayHaveBeenCarriedOut}: {message}" : message;
}
