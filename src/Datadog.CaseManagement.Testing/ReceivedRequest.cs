namespace Datadog.CaseManagement.Testing;

/// <summary>A request that reached the in-memory Datadog. Headers are not kept, so no key or token is either.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="PathAndQuery">The path and query as they were sent, percent-encoded.</param>
/// <param name="Body">The body as text; <see langword="null"/> when the request had none.</param>
public sealed record ReceivedRequest(HttpMethod Method, string PathAndQuery, string? Body);
