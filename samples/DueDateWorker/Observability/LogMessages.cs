namespace DueDateWorker.Observability;

/// <summary>What the worker says.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Information, "No Datadog keys in the configuration: an in-memory Datadog answers, with {Count} cases made up for the occasion. Set DD_API_KEY and DD_APP_KEY to talk to yours.")]
    public static partial void DemoStarted(this ILogger logger, int count);

    [LoggerMessage(2, LogLevel.Information, "Looking for overdue cases among '{Filter}', now and {Interval} after each round; a day ends as in {TimeZone}{DryRun}.")]
    public static partial void Started(this ILogger logger, string filter, TimeSpan interval, string timeZone, string dryRun);

    [LoggerMessage(3, LogLevel.Information, "{Key} \"{Title}\" was due on {DueDate:yyyy-MM-dd}: commented, priority {Step}.")]
    public static partial void Escalated(this ILogger logger, string? key, string? title, DateOnly dueDate, string step);

    [LoggerMessage(4, LogLevel.Information, "{Key} \"{Title}\" was due on {DueDate:yyyy-MM-dd}: would be commented on, priority {Step}.")]
    public static partial void WouldEscalate(this ILogger logger, string? key, string? title, DateOnly dueDate, string step);

    [LoggerMessage(5, LogLevel.Warning, "Case {CaseId} is left to the next round: {Reason}")]
    public static partial void CaseFailed(this ILogger logger, string caseId, string reason);

    [LoggerMessage(6, LogLevel.Information, "Round finished: {Overdue} overdue, {Escalated} escalated now, {Failed} left to the next round.")]
    public static partial void RoundFinished(this ILogger logger, int overdue, int escalated, int failed);

    [LoggerMessage(7, LogLevel.Warning, "The round failed, the next one is tried as planned: {Reason}")]
    public static partial void RoundFailed(this ILogger logger, string reason);

    [LoggerMessage(8, LogLevel.Information, "Stopped.")]
    public static partial void Stopped(this ILogger logger);
}
