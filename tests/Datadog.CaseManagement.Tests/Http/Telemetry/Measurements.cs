using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace Datadog.CaseManagement.Tests.Http.Telemetry;

/// <summary>Keeps what the library's meter measures in calls to one host: other tests run at the same time.</summary>
internal sealed class Measurements : IDisposable
{
    private readonly string _host;
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(string Instrument, string Text)> _all = new();

    public Measurements(string host)
    {
        _host = host;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Datadog.CaseManagement")
            {
                listener.EnableMeasurementEvents(instrument);
                Instruments[instrument.Name] = instrument;
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.Start();
    }

    public ConcurrentDictionary<string, Instrument> Instruments { get; } = new();

    /// <summary>The values of an instrument, each with its tags in the order of their names.</summary>
    public IEnumerable<string> Of(string instrument) => _all.Where(measured => measured.Instrument == instrument).Select(measured => measured.Text);

    public void Dispose() => _listener.Dispose();

    private void Keep(Instrument instrument, IFormattable value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.ToArray().Contains(new("server.address", _host)))
        {
            _all.Enqueue((instrument.Name, $"{value.ToString(null, CultureInfo.InvariantCulture)} {Spans.Written(tags.ToArray())}"));
        }
    }
}
