namespace Datadog.CaseManagement.Testing;

/// <summary>The faults that have not met a request yet. It is not thread-safe: <see cref="InMemoryDatadog"/> holds the lock.</summary>
internal sealed class PendingFaults
{
    private readonly List<(InMemoryFault Fault, Func<ReceivedRequest, bool>? When)> _faults = [];

    public void Add(InMemoryFault fault, int times, Func<ReceivedRequest, bool>? when) =>
        _faults.AddRange(Enumerable.Repeat((fault, when), times));

    /// <summary>The fault that the request meets, which is the first that is meant for it.</summary>
    public InMemoryFault? Take(ReceivedRequest request)
    {
        var index = _faults.FindIndex(pending => pending.When?.Invoke(request) ?? true);
        if (index < 0)
        {
            return null;
        }

        var fault = _faults[index].Fault;
        _faults.RemoveAt(index);
        return fault;
    }
}
