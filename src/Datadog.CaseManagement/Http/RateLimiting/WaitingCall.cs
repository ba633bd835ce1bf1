namespace Datadog.CaseManagement.Http.RateLimiting;

/// <summary>A call that waits in a queue. It is accessed under the lock of the <see cref="RateLimitTracker"/>.</summary>
internal sealed class WaitingCall(ApiRequest request, OperationLimit limit)
{
    private DatadogApiException? _rejection;
    private TaskCompletionSource _signal = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ApiRequest Request => request;

    public OperationLimit Limit => limit;

    /// <summary>The queue in which the call waits.</summary>
    public RateLimitQueue Queue { get; set; } = null!;

    /// <summary>The permit that ends the wait, or that another call has handed over; <see langword="null"/> if there is none.</summary>
    public Permit? Permit { get; set; }

    /// <summary>Whether the call has a permit, and leaves the queue when its request has been sent.</summary>
    public bool IsServed { get; set; }

    /// <summary>Completes when the call has to look again at where it stands.</summary>
    public Task Signal => _signal.Task;

    public Permit TakePermit()
    {
        var taken = Permit!.Value;
        Permit = null;
        return taken;
    }

    public void Wake() => _signal.TrySetResult();

    /// <summary>Prepares for the next signal.</summary>
    public void Rearm()
    {
        if (_signal.Task.IsCompleted)
        {
            _signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public void Reject(DatadogApiException rejection)
    {
        _rejection = rejection;
        Wake();
    }

    public void ThrowIfRejected()
    {
        if (_rejection is not null)
        {
            throw _rejection;
        }
    }
}
