namespace Datadog.CaseManagement.Tests.Exchanges;

/// <summary>A call of a client's method, the request that it must send, and the response that it is given.</summary>
/// <param name="Operation">The operation's name in Datadog's API reference.</param>
/// <param name="Request">The method, path and query, exactly as they are sent.</param>
/// <param name="Body">The JSON that is sent; <see langword="null"/> when there is no body.</param>
/// <param name="Response">The status code and JSON of the response; no JSON when it has no body.</param>
internal sealed record Exchange(string Operation, string Request, string? Body, (int Status, string? Json) Response)
{
    private const string Included =
        """[{"id":"u1","type":"user","attributes":{"name":"Ada","email":"ada@example.com","handle":"ada","active":true}}]""";

    /// <summary>Every operation of the library, and every method that calls one.</summary>
    public static IReadOnlyList<Exchange> All { get; } =
        [.. CaseExchanges.All, .. CaseTypeExchanges.All, .. ProjectExchanges.All, .. CaseViewExchanges.All, .. MaintenanceWindowExchanges.All];

    /// <summary>The type of the client.</summary>
    public required Type Client { get; init; }

    public required Func<DatadogCaseManagementClient, ApiClient> ClientOf { get; init; }

    /// <summary>Calls the method of a client of this type and returns its result.</summary>
    public required Func<ApiClient, Task<object?>> CallAsync { get; init; }

    /// <summary>Throws unless the result is what the response says.</summary>
    public required Action<object?> Check { get; init; }

    /// <summary>A document with this data and the user that the samples refer to.</summary>
    public static string Document(string data, string meta = "{}") => $$"""{"data":{{data}},"included":{{Included}},"meta":{{meta}}}""";
}
