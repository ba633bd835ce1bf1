using System.Diagnostics;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace DueDateWorker.Observability;

/// <summary>
/// Enables the traces and metrics of the library and of the worker, and writes them to the console. In production, use the exporters of
/// your observability platform instead.
/// </summary>
internal static class WorkerTelemetry
{
    private const string LibraryName = "Datadog.CaseManagement";

    /// <summary>The worker's own spans, the parents of the library's: one for each round and one for each case.</summary>
    public static ActivitySource ActivitySource { get; } = new("DueDateWorker");

    public static IServiceCollection AddWorkerTelemetry(this IServiceCollection services)
    {
        services.AddOpenTelemetry()
            .WithTracing(tracing => tracing
                .AddSource(LibraryName, ActivitySource.Name)
                .AddProcessor(provider => new SimpleActivityExportProcessor(
                    new LoggingSpanExporter(provider.GetRequiredService<ILoggerFactory>().CreateLogger("Traces")))))
            .WithMetrics(metrics => metrics.AddMeter(LibraryName).AddConsoleExporter());

        // There are new measurements once in each interval; the totals are also exported when the worker stops.
        services.AddOptions<MetricReaderOptions>().Configure<IOptions<OverdueOptions>>((reader, worker) =>
            reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)worker.Value.Interval.TotalMilliseconds);
        return services;
    }
}
