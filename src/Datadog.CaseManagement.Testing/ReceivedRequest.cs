namespace Datadog.CaseManagement.Testing;

/// <summary>A request that the in-memory Datadog has received. Headers are not stored, so that no key or token is.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="PathAndQuery">The path and query as sent, percent-encoded.</param>
/// <param name="Body">The body as text; <see langword="null"/> when the request had none.</param>
public sealed record ReceivedRequest(HttpMethod Method, string PathAndQuery, string? Body);
