namespace Datadog.CaseManagement.Benchmarks.Speed;

/// <summary>What lies between a client and its answers.</summary>
public enum Wire
{
    /// <summary>Nothing: the difference is all the clients' own.</summary>
    InMemory,

    /// <summary>Sockets of this machine, as short as a network gets.</summary>
    Loopback,
}
