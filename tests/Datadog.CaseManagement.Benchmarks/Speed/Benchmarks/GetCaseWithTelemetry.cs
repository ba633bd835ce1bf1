using System.Diagnostics;
using System.Diagnostics.Metrics;
using BenchmarkDotNet.Attributes;

namespace Datadog.CaseManagement.Benchmarks.Speed.Benchmarks;

/// <summary>Reads one case, while listeners collect the library's spans and measurements.</summary>
#pragma warning disable CA1001 // CleanUp disposes of the fields.
[Thresholds("get a case, telemetry listening", time: 1.15)]
public class GetCaseWithTelemetry : GetCase
#pragma warning restore CA1001
{
    private const string LibraryName = "Datadog.CaseManagement";

    private readonly MeterListener _meterListener = new();
    private ActivityListener? _activityListener;

    /// <inheritdoc/>
    public override void SetUp()
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
        base.SetUp();
    }

    /// <inheritdoc/>
    public override void CleanUp()
    {
        _activityListener?.Dispose();
        _meterListener.Dispose();
        base.CleanUp();
    }
}
