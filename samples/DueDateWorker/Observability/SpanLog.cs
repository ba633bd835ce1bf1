using System.Diagnostics;
using OpenTelemetry;

namespace DueDateWorker.Observability;

/// <summary>Exports spans as lines of the log, one each, where the console exporter would write some twenty.</summary>
internal sealed partial class SpanLog(ILogger logger) : BaseExporter<Activity>
{
    public override ExportResult Export(in Batch<Activity> batch)
    {
        foreach (var span in batch)
        {
            LogSpan(
                span.DisplayName,
                span.GetTagItem("error.type") ?? span.GetTagItem("http.response.status_code") ?? (span.Status == ActivityStatusCode.Error ? "failed" : "ok"),
                span.Duration.TotalMilliseconds);
        }

        return ExportResult.Success;
    }

    [LoggerMessage(20, LogLevel.Information, "{Name} [{Result}] {Milliseconds:0.0} ms")]
    private partial void LogSpan(string name, object result, double milliseconds);
}
