namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>Holds every request until the test answers it, in whatever order.</summary>
internal sealed class HeldHandler : HttpMessageHandler
{
    private readonly object _lock = new();
    private readonly List<TaskCompletionSource<HttpResponseMessage>> _requests = [];
    private readonly List<(int Count, TaskCompletionSource Seen)> _expected = [];

    /// <summary>How many requests have arrived, answered or not.</summary>
    public int Requests
    {
        get
        {
            lock (_lock)
            {
                return _requests.Count;
            }
        }
    }

    /// <summary>Answers a request; what the answer sets off has been done when this returns, as far as it does not wait.</summary>
    /// <param name="request">Which one, in the order of arrival, from zero.</param>
    /// <param name="response">The answer.</param>
    public void Answer(int request, HttpResponseMessage response)
    {
        TaskCompletionSource<HttpResponseMessage> held;
        lock (_lock)
        {
            held = _requests[request];
        }

        held.SetResult(response);
    }

    public Task WaitForRequestsAsync(int count)
    {
        lock (_lock)
        {
            var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _expected.Add((count, seen));
            Announce();
            return seen.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var held = new TaskCompletionSource<HttpResponseMessage>();
            _requests.Add(held);
            Announce();
            return held.Task.WaitAsync(cancellationToken);
        }
    }

    private void Announce()
    {
        foreach (var (_, seen) in _expected.Where(expected => expected.Count <= _requests.Count))
        {
            seen.TrySetResult();
        }
    }
}
