using System.Globalization;

namespace Datadog.CaseManagement.Http.Timeouts;

/// <summary>
/// Ends a piece of a call when its time is up, or the call's, or when the caller ends the call, whichever comes first; and says which it
/// was, with the exceptions that <see cref="HttpClient"/> throws.
/// </summary>
internal sealed class Deadline : CancellationTokenSource
{
    private readonly ApiRequest _request;
    private readonly TimeSpan _limit;
    private readonly string _setting;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenRegistration _callersEnd;

    private Deadline(ApiRequest request, TimeSpan limit, string setting, TimeSpan left, TimeProvider time, CancellationToken caller)
        : base(left, time)
    {
        (_request, _limit, _setting, _caller) = (request, limit, setting, caller);
        _callersEnd = caller.UnsafeRegister(static deadline => ((Deadline)deadline!).Cancel(), this);
    }

    /// <summary>For an attempt.</summary>
    public static Deadline OfAttempt(ApiRequest request, TimeProvider time, CancellationToken caller)
    {
        var limit = request.Options.AttemptTimeout;
        return request.TimeLeft(time) is { } left && (left <= limit || limit == Timeout.InfiniteTimeSpan)
            ? OfCall(request, time, caller)
            : new Deadline(request, limit, nameof(request.Options.AttemptTimeout), limit, time, caller);
    }

    /// <summary>For a wait whose length nobody knows.</summary>
    public static Deadline OfCall(ApiRequest request, TimeProvider time, CancellationToken caller) =>
        new(
            request,
            request.Options.TotalTimeout,
            nameof(request.Options.TotalTimeout),
            request.TimeLeft(time) ?? Timeout.InfiniteTimeSpan,
            time,
            caller);

    /// <summary>The exception in the words of whoever has ended the work; <see langword="null"/> when neither time nor caller has.</summary>
    public OperationCanceledException? Explain(OperationCanceledException exception)
    {
        if (_caller.IsCancellationRequested)
        {
            // With the token that was given, as .NET developers expect, not this one.
            return new TaskCanceledException(exception.Message, exception, _caller);
        }

        if (!IsCancellationRequested)
        {
            return null;
        }

        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"{_request.Operation.Id} took longer than {_limit.TotalSeconds:0.###} s ({_setting}) in attempt {_request.Attempts}.");
        return new TaskCanceledException(message, new TimeoutException(message, exception), Token);
    }

    protected override void Dispose(bool disposing)
    {
        _callersEnd.Dispose();
        base.Dispose(disposing);
    }
}
