namespace Datadog.CaseManagement.Tests.Faults;

/// <summary>How a call ends.</summary>
internal enum Ending
{
    Success,

    /// <summary>A <see cref="DatadogApiException"/>: there is an answer, but not a success, or not one that can be read.</summary>
    ApiError,

    /// <summary>An <see cref="HttpRequestException"/>: there is no answer, or not all of it.</summary>
    NetworkError,

    /// <summary>A <see cref="TaskCanceledException"/> around a <see cref="TimeoutException"/>, as HttpClient has it.</summary>
    Timeout,
}
