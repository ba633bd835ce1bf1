namespace Datadog.CaseManagement;

/// <summary>Provides an extension method for the exceptions of calls.</summary>
public static class DatadogExceptionExtensions
{
    private const string OutcomeUnknown = "Datadog.CaseManagement.OutcomeUnknown";

    /// <summary>Returns whether a call that failed may have been carried out.</summary>
    /// <param name="exception">
    /// The exception of the call: a <see cref="DatadogApiException"/>, <see cref="HttpRequestException"/>,
    /// <see cref="TaskCanceledException"/> or any other, or an exception that has it as inner exception.
    /// </param>
    /// <returns>
    /// <see langword="true"/> if the request was sent and its answer was lost, came too late, was 408 or 500 and above, or cannot be read;
    /// <see langword="false"/> if the call was certainly not carried out, because nothing was sent or Datadog rejected it.
    /// </returns>
    /// <remarks>
    /// A call that is not idempotent, such as a creation, must then not simply be repeated, because that could do it twice: look for its
    /// result first. <see cref="CasesClient.CreateAsync"/> shows how. The library repeats idempotent calls itself.
    /// </remarks>
    public static bool IsOutcomeUnknown(this Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        for (var current = exception; current is not null; current = current.InnerException)
        {
            if (current.Data[OutcomeUnknown] is true)
            {
                return true;
            }
        }

        return false;
    }

    // Code of the program can throw the same exception in several calls, such as a token provider that stores a failed task.
    internal static void SetOutcomeUnknown(this Exception exception, bool isUnknown)
    {
        if (isUnknown)
        {
            exception.Data[OutcomeUnknown] = true;
        }
        else if (exception.Data.Contains(OutcomeUnknown))
        {
            exception.Data.Remove(OutcomeUnknown);
        }
    }
}
