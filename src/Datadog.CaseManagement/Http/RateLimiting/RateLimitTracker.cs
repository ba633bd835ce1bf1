using System.Collections.Concurrent;
using System.Net;
using System.Threading.RateLimiting;
using Datadog.CaseManagement.Http.Retry;

namespace Datadog.CaseManagement.Http.RateLimiting;

/// <summary>The right to send a request.</summary>
/// <param name="queue">Where the request is counted; <see langword="null"/> if it is not counted.</param>
/// <param name="takenAt">When it was granted.</param>
/// <param name="lease">The lease of a limiter that the program provides.</param>
internal readonly struct Permit(RateLimitQueue? queue, TimeSpan takenAt, RateLimitLease? lease)
{
    public RateLimitQueue? Queue => queue;

    public TimeSpan TakenAt => takenAt;

    public RateLimitLease? Lease => lease;
}

/// <summary>What a call that waits has to do.</summary>
internal sealed class Turn
{
    /// <summary>Whether the call has a permit, with which its wait ends.</summary>
    public bool HasPermit { get; init; }

    /// <summary>The limiter of the program from which the call must acquire a lease; <see langword="null"/> for none.</summary>
    public PartitionedRateLimiter<string>? Limiter { get; init; }

    /// <summary>The queue for which the lease is acquired.</summary>
    public RateLimitQueue? Queue { get; init; }

    /// <summary>The time after which the call asks again, unless it gets a signal before.</summary>
    public TimeSpan AskAfter { get; init; }

    /// <summary>How long the call is expected to wait.</summary>
    public TimeSpan Wait { get; init; }
}

/// <summary>
/// Tracks which rate limits exist and which operation counts against which, as the responses report it, and lets calls through in the
/// order in which they were made.
/// </summary>
internal sealed class RateLimitTracker(RateLimits rateLimits, TimeProvider time)
{
    // Far more than Datadog has. The bound protects the memory, and whoever stores metrics, from a server that sends ever new names.
    private const int MaxBuckets = 256;

    private readonly object _lock = new();
    private readonly long _origin = time.GetTimestamp();
    private readonly Dictionary<string, RateLimitBucket> _buckets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Operation, OperationLimit> _operations = new();
    private long _reports;
    private int _created;
    private long _places;

    private TimeSpan Now => time.GetElapsedTime(_origin);

    public OperationLimit GetLimit(Operation operation) => _operations.GetOrAdd(operation, static operation => new OperationLimit(operation));

    /// <summary>Returns the permit of a call that need not wait; otherwise <see langword="null"/>.</summary>
    public Permit? TryTake(ApiRequest request, OperationLimit limit)
    {
        var now = Now;
        lock (_lock)
        {
            if (request.Place == 0)
            {
                request.Place = ++_places;
            }

            var queue = limit.Queue;
            return request.Options.RateLimiter is null && queue.Count == 0 && queue.GetWait(0, now) == TimeSpan.Zero
                ? Take(queue, now, null)
                : null;
        }
    }

    public void Join(WaitingCall call)
    {
        lock (_lock)
        {
            call.Limit.Queue.Add(call);
        }
    }

    public void Leave(WaitingCall call)
    {
        Permit? unused;
        lock (_lock)
        {
            call.Queue.Remove(call);
            unused = call.Permit;
            unused?.Queue?.Complete(unused.Value.TakenAt, isAnswered: false);
        }

        unused?.Lease?.Dispose();
    }

    /// <summary>Returns the permit of a call that waits, or what it has to do until it asks again.</summary>
    /// <exception cref="DatadogApiException">The call would have to wait longer than it may.</exception>
    public Turn Ask(WaitingCall call)
    {
        var now = Now;
        lock (_lock)
        {
            call.Rearm();
            call.ThrowIfRejected();
            if (call.Permit is not null)
            {
                return new Turn { HasPermit = true };
            }

            var queue = call.Queue;
            var isFirst = queue.IsFirst(call);
            var limiter = call.Request.Options.RateLimiter;
            var wait = limiter is not null && queue is RateLimitBucket ? TimeSpan.Zero : queue.GetWait(isFirst ? 0 : queue.GetPosition(call), now);
            if (isFirst && wait == TimeSpan.Zero && limiter is null)
            {
                call.IsServed = true;
                call.Permit = Take(queue, now, null);
                return new Turn { HasPermit = true };
            }

            if (isFirst && wait == TimeSpan.Zero)
            {
                var isAcquiring = queue.IsAcquiring;
                queue.IsAcquiring = true;
                return new Turn { Limiter = isAcquiring ? null : limiter, Queue = queue, AskAfter = Timeout.InfiniteTimeSpan };
            }

            // A limiter of the program replaces the estimate of the limit.
            if (queue is RateLimitBucket && limiter is null)
            {
                if (isFirst)
                {
                    queue.RejectLateCalls(position => queue.GetWait(position, now), time);
                }
                else
                {
                    queue.RejectIfLate(call, queue.GetWait(0, now), wait, time);
                }

                call.ThrowIfRejected();
            }

            return new Turn { AskAfter = isFirst ? wait : Timeout.InfiniteTimeSpan, Wait = wait };
        }
    }

    /// <summary>
    /// Ends what a <see cref="Turn.Limiter"/> has begun. The call that is served next gets the lease: it can be another one, if an
    /// earlier call is retried or the limit has another name.
    /// </summary>
    /// <param name="call">The call that has acquired it.</param>
    /// <param name="queue">The queue for which it was acquired.</param>
    /// <param name="lease">The lease; <see langword="null"/> if it was not acquired.</param>
    /// <returns>Whether the lease is used.</returns>
    public bool EndAcquiring(WaitingCall call, RateLimitQueue queue, RateLimitLease? lease)
    {
        var now = Now;
        lock (_lock)
        {
            queue.IsAcquiring = false;
            if (lease is null || queue.Count == 0)
            {
                if (!queue.IsFirst(call))
                {
                    queue.WakeFirst();
                }

                return false;
            }

            var permit = Take(queue, now, lease);
            var first = queue.RemoveFirst();
            first.Permit = permit;
            first.Wake();
            return true;
        }
    }

    /// <summary>Rejects the calls that cannot wait as long as the limiter of the program demands.</summary>
    /// <exception cref="DatadogApiException">The call that has asked the limiter is one of them.</exception>
    public void RejectLateCalls(WaitingCall call, RateLimitQueue queue, TimeSpan wait)
    {
        lock (_lock)
        {
            queue.RejectLateCalls(_ => wait, time);
            call.ThrowIfRejected();
        }
    }

    /// <summary>Ends a request, and updates the limits from its response.</summary>
    /// <returns>The name of the limit that the response reports, if measurements may have it.</returns>
    public string? Complete(ApiRequest request, OperationLimit limit, Permit permit, ApiResponse? response)
    {
        RateLimitBucket? bucket;
        lock (_lock)
        {
            bucket = response is null ? null : Observe(request, limit, permit, response);
            permit.Queue?.Complete(permit.TakenAt, isAnswered: response is not null);
        }

        // The program's code runs outside of the lock: it may wait for a network.
        permit.Lease?.Dispose();
        return bucket is { IsMeasured: true } ? bucket.Name : null;
    }

    // With a limiter of the program, only requests of unknown limits are counted: one of them is sent before the others.
    private static Permit Take(RateLimitQueue queue, TimeSpan now, RateLimitLease? lease)
    {
        var isCounted = lease is null || queue is FirstResponseQueue;
        if (isCounted)
        {
            queue.Take(now);
        }

        return new Permit(isCounted ? queue : null, now, lease);
    }

    private RateLimitBucket? Observe(ApiRequest request, OperationLimit limit, Permit permit, ApiResponse response)
    {
        if (response.RateLimit is not { Name: { } name } reported)
        {
            limit.ObserveNone();
            return null;
        }

        var isRateLimited = response.StatusCode == HttpStatusCode.TooManyRequests;
        if (isRateLimited && reported.Reset is null && RetryAfter.Read(response.Headers, time) is { } reset && reset <= RateLimitHeaders.MaxReset)
        {
            reported = reported with { Reset = reset };
        }

        // The wall clock first: the time between the two makes a period end later than it does, never earlier.
        var (wallClock, now) = (time.GetUtcNow(), Now);
        var bucket = GetBucket(name);
        rateLimits.Update(name, response.RateLimit);
        limit.Observe(bucket, reported, isRateLimited, permit.TakenAt, now, wallClock);
        if (isRateLimited && reported.Reset > TimeSpan.Zero && request.Options.RateLimiter is null)
        {
            request.RateLimitWait = bucket.GetWait(0, now);
        }

        return bucket;
    }

    private RateLimitBucket GetBucket(string name)
    {
        if (!_buckets.TryGetValue(name, out var bucket))
        {
            if (_buckets.Count == MaxBuckets)
            {
                RateLimitBucket? oldest = null;
                foreach (var other in _buckets.Values)
                {
                    oldest = oldest?.LastReport < other.LastReport ? oldest : other;
                }

                _buckets.Remove(oldest!.Name);
                rateLimits.Remove(oldest.Name);
            }

            bucket = new RateLimitBucket(name, isMeasured: _created++ < MaxBuckets);
            _buckets.Add(name, bucket);
        }

        bucket.LastReport = ++_reports;
        return bucket;
    }
}
