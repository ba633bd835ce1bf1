using System.Net;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Cases;

public sealed class CaseErrorTests
{
    private static readonly HashSet<string> Reads =
        ["SearchCases", "CountCases", "AggregateCases", "GetCase", "ListCaseTimeline", "ListCaseWatchers", "ListCaseLinks"];

    public static TheoryData<string> Operations => [.. CaseCalls.All.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_error_names_the_operation_and_says_what_the_service_said(string operation)
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(
            404,
            """
            {"errors":[{"status":"404","code":"resource_not_found","title":"not found","detail":"no such thing","meta":{"key":"c"}},"and more"]}
            """));

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => CaseCalls.All[operation](client.Cases));

        Assert.Equal(HttpStatusCode.NotFound, exception.StatusCode);
        Assert.Equal(operation, exception.Operation);
        Assert.Equal(2, exception.Errors.Count);
        var error = exception.Errors[0];
        Assert.Equal(("404", "resource_not_found", "not found", "no such thing"), (error.Status, error.Code, error.Title, error.Detail));
        Assert.Equal("and more", exception.Errors[1].Detail);
        var request = client.Stub.SingleRequest();
        Assert.Equal(request.Method, exception.Method!.Method);
        Assert.StartsWith(
            $"Datadog answered {operation} ({request}) with 404 Not Found: not found: no such thing", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_refusal_names_the_scope_that_the_operation_needs(string operation)
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(403, """{"errors":["Forbidden"]}"""));

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => CaseCalls.All[operation](client.Cases));

        var scope = Reads.Contains(operation) ? "cases_read" : "cases_write";
        Assert.Contains($"needs the OAuth scope {scope}:", exception.Message, StringComparison.Ordinal);
    }
}
