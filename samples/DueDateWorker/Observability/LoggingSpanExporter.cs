using System.Diagnostics;
using OpenTelemetry;

namespace DueDateWorker.Observability;

/// <summary>Exports each span as one line of the log. The console exporter would write about twenty.</summary>
internal sealed partial class LoggingSpanExporter(ILogger logger) : BaseExporter<Activity>
{
    public override ExportResult Export(in Batch<Activity> batch)
    {
        foreach (var activity in batch)
        {
            LogSpan(
                activity.DisplayName,
                activity.GetTagItem("error.type") ?? activity.GetTagItem("http.response.status_code") ?? (activity.Status == ActivityStatusCode.Error ? "failed" : "ok"),
                activity.Duration.TotalMilliseconds);
        }

        return ExportResult.Success;
    }

    [LoggerMessage(20, LogLevel.Information, "{Name} [{Result}] {Milliseconds:0.0} ms")]
    private partial void LogSpan(string name, object result, double milliseconds);
}
