using Datadog.CaseManagement;

namespace DueDateWorker;

/// <summary>Tells what can go wrong between here and Datadog, and may be gone the next time, from mistakes of the program, which end it.</summary>
internal static class Failures
{
    public static bool IsOfDatadog(Exception exception, CancellationToken stopping) => exception switch
    {
        DatadogApiException or HttpRequestException => true,

        // A call that took too long, unless the worker was told to stop.
        OperationCanceledException => !stopping.IsCancellationRequested,
        _ => false,
    };
}
