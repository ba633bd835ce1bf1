namespace Datadog.CaseManagement;

/// <summary>Represents the options of a bulk update: how the cases are divided into requests, and who is told of the progress.</summary>
public sealed class CaseBulkOptions
{
    /// <summary>
    /// The maximum number of cases in a request, at least 1. The default is 100. Datadog does not document how many it accepts.
    /// </summary>
    public int BatchSize { get; init; } = 100;

    /// <summary>
    /// The maximum number of requests in progress at the same time, at least 1. The default is 1: one request after another.
    /// </summary>
    public int MaxConcurrency { get; init; } = 1;

    /// <summary>
    /// The receiver of a report after each request that succeeded, one report at a time and in their order; <see langword="null"/> for none.
    /// If it throws an exception, no further request is sent, as after a request that failed.
    /// </summary>
    public IProgress<CaseBulkProgress>? Progress { get; init; }
}
