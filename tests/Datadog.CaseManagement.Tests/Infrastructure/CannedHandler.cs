using System.Net;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>Responds instead of a server, at once or when a test says so, and records the requests.</summary>
internal sealed class CannedHandler : HttpMessageHandler
{
    private readonly object _lock = new();
    private readonly Func<HttpRequestMessage, Task<HttpResponseMessage>>? _respond;
    private readonly List<HttpRequestMessage> _requests = [];
    private readonly List<TaskCompletionSource<HttpResponseMessage>> _held = [];
    private readonly List<Task> _responses = [];
    private readonly List<(int Count, TaskCompletionSource Seen)> _expected = [];

    public CannedHandler(string json = """{"data":{"id":"1","type":"case"}}""", HttpStatusCode status = HttpStatusCode.OK)
        : this(_ => new HttpResponseMessage(status) { Content = new StringContent(json) })
    {
    }

    public CannedHandler(Func<HttpRequestMessage, HttpResponseMessage> respond)
        : this(request => Task.FromResult(respond(request)))
    {
    }

    public CannedHandler(Func<HttpRequestMessage, Task<HttpResponseMessage>> respond) => _respond = respond;

    private CannedHandler()
    {
    }

    /// <summary>In the order of arrival, with and without a response.</summary>
    public IReadOnlyList<HttpRequestMessage> Requests
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>How many requests that are held have neither a response nor been cancelled.</summary>
    public int InProgress
    {
        get
        {
            lock (_lock)
            {
                return _responses.Count(response => !response.IsCompleted);
            }
        }
    }

    /// <summary>Holds every request until <see cref="Respond"/>.</summary>
    public static CannedHandler Holding() => new();

    /// <summary>Responds to a request that is held. Whatever that causes has happened when this returns, as far as it does not wait.</summary>
    /// <param name="request">Which one, in the order of arrival, from zero.</param>
    /// <param name="response">The response.</param>
    public void Respond(int request, HttpResponseMessage response) => GetHeld(request).SetResult(response);

    /// <summary>Fails a request that is held.</summary>
    /// <param name="request">Which one, in the order of arrival, from zero.</param>
    /// <param name="failure">The failure.</param>
    public void Fail(int request, HttpRequestException failure) => GetHeld(request).SetException(failure);

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

    /// <summary>Forgets the requests.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _requests.Clear();
        }
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Task<HttpResponseMessage>? response = null;
        lock (_lock)
        {
            _requests.Add(request);
            if (_respond is null)
            {
                var held = new TaskCompletionSource<HttpResponseMessage>();
                _held.Add(held);
                response = held.Task.WaitAsync(cancellationToken);
                _responses.Add(response);
            }

            Announce();
        }

        return response ?? _respond!(request);
    }

    private TaskCompletionSource<HttpResponseMessage> GetHeld(int request)
    {
        lock (_lock)
        {
            return _held[request];
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
