namespace DueDateWorker.Observability;

internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Information, "There are no Datadog keys in the configuration: using an in-memory Datadog with {Count} sample cases. Set DD_API_KEY and DD_APP_KEY to use yours.")]
    public static partial void DemoStarted(this ILogger logger, int count);

    [LoggerMessage(2, LogLevel.Information, "Searching for overdue cases with the filter '{Filter}' now and {Interval} after each round, by the date in {TimeZone}.{DryRun}")]
    public static partial void Started(this ILogger logger, string filter, TimeSpan interval, string timeZone, string dryRun);

    [LoggerMessage(3, LogLevel.Information, "{Key} \"{Title}\" was due on {DueDate:yyyy-MM-dd}: comment added, priority {PriorityChange}.")]
    public static partial void Escalated(this ILogger logger, string? key, string? title, DateOnly dueDate, string priorityChange);

    [LoggerMessage(4, LogLevel.Information, "{Key} \"{Title}\" was due on {DueDate:yyyy-MM-dd}: would add a comment, priority {PriorityChange}.")]
    public static partial void WouldEscalate(this ILogger logger, string? key, string? title, DateOnly dueDate, string priorityChange);

    [LoggerMessage(5, LogLevel.Warning, "Case {CaseId} failed and is tried again in the next round: {Reason}")]
    public static partial void CaseFailed(this ILogger logger, string caseId, string reason);

    [LoggerMessage(6, LogLevel.Information, "Round finished: {Overdue} overdue, {Escalated} escalated, {Failed} failed.")]
    public static partial void RoundFinished(this ILogger logger, int overdue, int escalated, int failed);

    [LoggerMessage(7, LogLevel.Warning, "The round failed; the next one runs as planned: {Reason}")]
    public static partial void RoundFailed(this ILogger logger, string reason);

    [LoggerMessage(8, LogLevel.Information, "Stopped.")]
    public static partial void Stopped(this ILogger logger);
}
