using System.Collections.Concurrent;
using System.Diagnostics;

namespace Datadog.CaseManagement.Tests.Http.Telemetry;

/// <summary>Keeps the library's spans of calls to one host: other tests run at the same time.</summary>
internal sealed class Spans : IDisposable
{
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly ActivityListener _listener;

    public Spans(string host)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Datadog.CaseManagement",
            Sample = (ref ActivityCreationOptions<ActivityContext> creation) =>
            {
                if (!creation.Tags!.Contains(new("server.address", host)))
                {
                    return ActivitySamplingResult.None;
                }

                SeenByTheSampler.Enqueue(Written(creation.Tags!));
                return ActivitySamplingResult.AllDataAndRecorded;
            },
            ActivityStopped = activity =>
            {
                if (Equals(activity.GetTagItem("server.address"), host))
                {
                    _ended.Enqueue(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>In the order in which they ended.</summary>
    public IReadOnlyList<Activity> Ended => [.. _ended];

    /// <summary>The tags that were there when it was decided whether to record the span.</summary>
    public ConcurrentQueue<string> SeenByTheSampler { get; } = new();

    public static string Written(IEnumerable<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}"));

    public void Dispose() => _listener.Dispose();
}
