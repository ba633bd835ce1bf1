using System.Diagnostics;
using System.Diagnostics.Metrics;
using BenchmarkDotNet.Attributes;

namespace Datadog.CaseManagement.Benchmarks.Speed.Benchmarks;

/// <summary>Reads one case, while somebody listens to the library's spans and measurements.</summary>
#pragma warning disable CA1001 // EndAsync disposes.
[Bars("get a case, telemetry listening", time: 1.15)]
public class GetCaseObserved : GetCase
#pragma warning restore CA1001
{
    private const string Name = "Datadog.CaseManagement";

    private readonly MeterListener _measurements = new();
    private ActivityListener? _spans;

    /// <inheritdoc/>
    public override Task BeginAsync()
    {
        _spans = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == Name,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(_spans);
        _measurements.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _measurements.SetMeasurementEventCallback<long>(static (_, _, _, _) => { });
        _measurements.SetMeasurementEventCallback<double>(static (_, _, _, _) => { });
        _measurements.Start();
        return base.BeginAsync();
    }

    /// <inheritdoc/>
    public override Task EndAsync()
    {
        _spans?.Dispose();
        _measurements.Dispose();
        return base.EndAsync();
    }
}
