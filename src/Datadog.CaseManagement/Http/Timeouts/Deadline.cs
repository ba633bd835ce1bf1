using System.Globalization;

namespace Datadog.CaseManagement.Http.Timeouts;

/// <summary>
/// Cancels a part of a call when its time limit or that of the call expires, or when the caller cancels, and reports the reason with the
/// exceptions that <see cref="HttpClient"/> throws.
/// </summary>
internal sealed class Deadline : CancellationTokenSource
{
    private readonly ApiRequest _request;
    private readonly TimeSpan _limit;
    private readonly string _setting;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenRegistration _callerRegistration;

    private Deadline(ApiRequest request, TimeSpan limit, string setting, TimeSpan remaining, TimeProvider time, CancellationToken caller)
        : base(remaining, time)
    {
        (_request, _limit, _setting, _caller) = (request, limit, setting, caller);
        _callerRegistration = caller.UnsafeRegister(static deadline => ((Deadline)deadline!).Cancel(), this);
    }

    /// <summary>Creates the deadline of an attempt.</summary>
    public static Deadline ForAttempt(ApiRequest request, TimeProvider time, CancellationToken caller)
    {
        var limit = request.Options.AttemptTimeout;
        return request.GetRemainingTime(time) is { } remaining && (remaining <= limit || limit == Timeout.InfiniteTimeSpan)
            ? ForCall(request, time, caller)
            : new Deadline(request, limit, nameof(request.Options.AttemptTimeout), limit, time, caller);
    }

    /// <summary>Creates the deadline of a wait whose length is unknown.</summary>
    public static Deadline ForCall(ApiRequest request, TimeProvider time, CancellationToken caller) =>
        new(
            request,
            request.Options.TotalTimeout,
            nameof(request.Options.TotalTimeout),
            request.GetRemainingTime(time) ?? Timeout.InfiniteTimeSpan,
            time,
            caller);

    /// <summary>
    /// Returns the exception with the reason of the cancellation; <see langword="null"/> if neither a time limit nor the caller caused it.
    /// </summary>
    public OperationCanceledException? Translate(OperationCanceledException exception)
    {
        if (_caller.IsCancellationRequested)
        {
            // With the token of the caller instead of this one.
            return new TaskCanceledException(exception.Message, exception, _caller);
        }

        if (!IsCancellationRequested)
        {
            return null;
        }

        var when = _request.WasSent ? $"in attempt {_request.Attempts}"
            : _request.Attempts == 0 ? "before it was sent"
            : $"before attempt {_request.Attempts + 1}";
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"{_request.Operation.Name} took longer than {_limit.TotalSeconds:0.###} s ({_setting}) {when}.");
        return new TaskCanceledException(message, new TimeoutException(message, exception), Token);
    }

    protected override void Dispose(bool disposing)
    {
        _callerRegistration.Dispose();
        base.Dispose(disposing);
    }
}
