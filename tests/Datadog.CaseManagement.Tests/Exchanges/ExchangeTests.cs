using System.Net;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Exchanges;

/// <summary>Requests, results and errors of every method that calls an operation.</summary>
public sealed class ExchangeTests
{
    public static TheoryData<string> Methods => [.. ClientCall.ByMethod.Keys];

    public static TheoryData<string> MethodsWithoutData =>
        [.. ClientCall.ByMethod.Where(call => call.Value.Exchange.Response.Json is null).Select(call => call.Key)];

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task The_exact_request_is_sent_and_the_response_is_returned(string method)
    {
        var exchange = ClientCall.ByMethod[method].Exchange;
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(
            exchange.Response is (var status, { } json) ? StubResponse.Json(status, json) : StubResponse.Empty(exchange.Response.Status));

        var result = await CallAsync(exchange, client);

        var request = client.Stub.SingleRequest();
        Assert.Equal(exchange.Request, request.ToString());
        Expect.SameJson(exchange.Body, request.BodyText);
        Assert.Equal(exchange.Body is null ? null : "application/json", request.Header("Content-Type"));
        Assert.Equal("application/json", request.Header("Accept"));
        Assert.Equal((TestClient.ApiKey, TestClient.ApplicationKey), (request.Header("DD-API-KEY"), request.Header("DD-APPLICATION-KEY")));
        exchange.Check(result);
    }

    [Theory]
    [MemberData(nameof(MethodsWithoutData))]
    public async Task A_response_to_an_operation_without_data_may_have_any_body(string method)
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Text(202, "Accepted"));

        await CallAsync(ClientCall.ByMethod[method].Exchange, client);

        client.Stub.SingleRequest();
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task An_error_names_the_operation_and_has_everything_that_the_service_said(string method)
    {
        var exchange = ClientCall.ByMethod[method].Exchange;
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(
            404,
            """
            {"errors":[{"status":"404","code":"resource_not_found","title":"not found","detail":"d","meta":{"key":"1"}},"and more"]}
            """));

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => CallAsync(exchange, client));

        Assert.Equal(HttpStatusCode.NotFound, exception.StatusCode);
        Assert.Equal(exchange.Operation, exception.Operation);
        Assert.Equal(exchange.Request, $"{exception.Method} {exception.Path}");
        Assert.Equal(2, exception.Errors.Count);
        var error = exception.Errors[0];
        Assert.Equal(("404", "resource_not_found", "not found", "d"), (error.Status, error.Code, error.Title, error.Detail));
        Assert.Equal("""{"key":"1"}""", error.Meta!.Value.GetRawText());
        Assert.Equal("and more", exception.Errors[1].Detail);
        Assert.Equal(
            $"Datadog answered {exchange.Operation} ({exchange.Request}) with 404 Not Found: "
            + """not found: d (resource_not_found, {"key":"1"}); and more.""",
            exception.Message);
        client.Stub.SingleRequest();
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task A_403_names_the_scope_that_the_operation_needs(string method)
    {
        var exchange = ClientCall.ByMethod[method].Exchange;
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(403, """{"errors":["Forbidden"]}""", "application/json"));

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => CallAsync(exchange, client));

        Assert.Equal(HttpStatusCode.Forbidden, exception.StatusCode);
        Assert.StartsWith(
            $"Datadog answered {exchange.Operation} ({exchange.Request}) with 403 Forbidden: Forbidden. "
            + $"The operation needs the OAuth scope {ScopeOf(exchange)}:",
            exception.Message,
            StringComparison.Ordinal);
    }

    private static Task<object?> CallAsync(Exchange exchange, TestClient client) => exchange.CallAsync(exchange.ClientOf(client.Datadog));

    // As Datadog's API reference has them.
    private static string ScopeOf(Exchange exchange)
    {
        var reads = exchange.Request.StartsWith("GET ", StringComparison.Ordinal) || exchange.Operation == "AggregateCases";
        return exchange.Client == typeof(UsersClient) ? "user_access_read"
            : exchange.Client == typeof(MaintenanceWindowsClient) ? $"event_correlation_config_{(reads ? "read" : "write")}"
            : reads ? "cases_read"
            : exchange.Client == typeof(CaseTypesClient) ? "cases_shared_settings_write"
            : "cases_write";
    }
}
