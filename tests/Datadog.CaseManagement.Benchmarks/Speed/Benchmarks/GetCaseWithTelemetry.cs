using System.Diagnostics;
using System.Diagnostics.Metrics;
using BenchmarkDotNet.Attributes;

namespace Datadog.CaseManagement.Benchmarks.Speed.Benchmarks;

/// <summary>Reads one case, while listeners collect the library's spans and measurements.</summary>
#pragma warning disable CA1001 // CleanUpAsync disposes of the fields.
[Thresholds("get a case, telemetry listening", time: 1.15)]
public class GetCaseWithTelemetry : GetCase
#pragma warning restore CA1001
{
    private const string LibraryName = "Datadog.CaseManagement";

    private readonly MeterListener _meterListener = new();
    private ActivityListener? _activityListener;

    /// <inheritdoc/>
    public override Task SetUpAsync()
    {
        _activityListener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == LibraryName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(_activityListener);
        _meterListener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == LibraryName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meterListener.SetMeasurementEventCallback<long>(static (_, _, _, _) => { });
        _meterListener.SetMeasurementEventCallback<double>(static (_, _, _, _) => { });
        _meterListener.Start();
        return base.SetUpAsync();
    }

    /// <inheritdoc/>
    public override Task CleanUpAsync()
    {
        _activityListener?.Dispose();
        _meterListener.Dispose();
        return base.CleanUpAsync();
    }
}
