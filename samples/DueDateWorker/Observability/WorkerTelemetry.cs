using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace DueDateWorker.Observability;

/// <summary>
/// Turns on traces and metrics of the library and of the worker. Here they go to the console; in production, exporters to a collector
/// take the place of these.
/// </summary>
internal static class WorkerTelemetry
{
    private const string Library = "Datadog.CaseManagement";

    public static IServiceCollection AddWorkerTelemetry(this IServiceCollection services)
    {
        services.AddOpenTelemetry()
            .WithTracing(tracing => tracing
                .AddSource(Library, WorkerActivities.Name)
                .AddProcessor(provider => new SimpleActivityExportProcessor(new SpanLog(provider.GetRequiredService<ILoggerFactory>().CreateLogger("Traces")))))
            .WithMetrics(metrics => metrics.AddMeter(Library).AddConsoleExporter());

        // The sums so far, as often as there can be new ones, and when the worker stops.
        services.AddOptions<MetricReaderOptions>().Configure<IOptions<OverdueOptions>>((reader, worker) =>
            reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)worker.Value.Interval.TotalMilliseconds);
        return services;
    }
}
