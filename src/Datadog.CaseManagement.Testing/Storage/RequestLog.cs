namespace Datadog.CaseManagement.Testing.Storage;

/// <summary>
/// The latest requests, as many as a program that runs for days can keep. It is not thread-safe: <see cref="InMemoryDatadog"/> holds the lock.
/// </summary>
internal sealed class RequestLog
{
    private const int MaxCount = 10_000;
    private const int MaxBodyLength = 16 * 1024 * 1024;

    private readonly Queue<ReceivedRequest> _requests = new();
    private long _bodyLength;

    public void Add(ReceivedRequest request)
    {
        _requests.Enqueue(request);
        _bodyLength += GetBodyLength(request);
        while (_requests.Count > MaxCount || (_bodyLength > MaxBodyLength && _requests.Count > 1))
        {
            _bodyLength -= GetBodyLength(_requests.Dequeue());
        }
    }

    public void Clear()
    {
        _requests.Clear();
        _bodyLength = 0;
    }

    public ReceivedRequest[] ToArray() => _requests.ToArray();

    private static int GetBodyLength(ReceivedRequest request) => request.Body?.Length ?? 0;
}
