namespace Datadog.CaseManagement.Benchmarks.Speed;

/// <summary>The connection between a client and the responses.</summary>
public enum NetworkKind
{
    /// <summary>No connection, so that only the clients are measured.</summary>
    InMemory,

    /// <summary>HTTP/1.1 over a connection in memory, so that HttpClient and the waiting are measured, too, but neither server nor sockets.</summary>
    Http,
}
