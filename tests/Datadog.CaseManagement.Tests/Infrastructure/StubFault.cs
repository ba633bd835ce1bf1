namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>The ways in which a stub breaks the connection instead of answering; each is a fault that WireMock knows.</summary>
public enum StubFault
{
    /// <summary>The connection is closed with a TCP RST and not one byte of a response.</summary>
    ConnectionReset,

    /// <summary>
    /// The connection is closed in an orderly way and not one byte of a response. SocketsHttpHandler takes that for an idle
    /// connection's end and sends a request without a body again, three times, below every handler and retry of the client.
    /// </summary>
    EmptyResponse,

    /// <summary>A 200 status line and headers, then garbage where the first chunk should be, then the end.</summary>
    MalformedChunk,

    /// <summary>Garbage where the status line should be, then the end.</summary>
    RandomDataThenClose,
}
