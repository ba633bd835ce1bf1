using Datadog.CaseManagement;

namespace DueDateWorker;

internal static class ExceptionExtensions
{
    /// <summary>Whether a call to Datadog has failed and can be tried again in the next round. Any other exception ends the program.</summary>
    public static bool IsDatadogFailure(this Exception exception, CancellationToken stoppingToken) => exception switch
    {
        DatadogApiException or HttpRequestException => true,

        // A timeout, unless the worker is stopping.
        OperationCanceledException => !stoppingToken.IsCancellationRequested,
        _ => false,
    };
}
