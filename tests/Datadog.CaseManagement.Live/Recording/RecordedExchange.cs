namespace Datadog.CaseManagement.Live.Recording;

/// <summary>A request and its response, as they were.</summary>
internal sealed record RecordedExchange(DateTimeOffset RecordedAt, CapturedRequest Request, CapturedResponse Response);

/// <param name="Method">The method.</param>
/// <param name="Target">The path and the query, without what precedes the paths of the API.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Body">The body; <see langword="null"/> without one.</param>
internal sealed record CapturedRequest(string Method, string Target, IReadOnlyList<RecordedHeader> Headers, string? Body);

internal sealed record CapturedResponse(int StatusCode, string ReasonPhrase, IReadOnlyList<RecordedHeader> Headers, string Body);

internal sealed record RecordedHeader(string Name, IReadOnlyList<string> Values);
