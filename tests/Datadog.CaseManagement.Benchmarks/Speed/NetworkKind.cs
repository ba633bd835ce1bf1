namespace Datadog.CaseManagement.Benchmarks.Speed;

/// <summary>The network between a client and the responses.</summary>
public enum NetworkKind
{
    /// <summary>No network, so that only the clients are measured.</summary>
    InMemory,

    /// <summary>Sockets on the loopback interface.</summary>
    Loopback,
}
