using System.Net;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>What holds for the errors of every operation.</summary>
internal static class OperationErrors
{
    /// <summary>An error names the operation and has what the server said.</summary>
    public static async Task AssertSaysWhatWasCalledAsync(string operation, string request, Func<TestClient, Task> send)
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(
            404, """{"errors":[{"status":"404","code":"resource_not_found","title":"not found","detail":"d","meta":{"key":"1"}}]}"""));

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => send(client));

        Assert.Equal(HttpStatusCode.NotFound, exception.StatusCode);
        Assert.Equal(operation, exception.Operation);
        Assert.Equal(request, $"{exception.Method} {exception.Path}");
        var error = Assert.Single(exception.Errors);
        Assert.Equal(("404", "resource_not_found", "not found", "d"), (error.Status, error.Code, error.Title, error.Detail));
        Assert.Equal("""{"key":"1"}""", error.Meta!.Value.GetRawText());
        Assert.Equal(
            $"Datadog answered {operation} ({request}) with 404 Not Found: " + """not found: d (resource_not_found, {"key":"1"}).""",
            exception.Message);
        Assert.Equal(request, client.Stub.SingleRequest().ToString());
    }

    /// <summary>A refusal names the scope that the operation needs.</summary>
    public static async Task AssertNamesTheScopeAsync(string scope, Func<TestClient, Task> send)
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(403, """{"errors":["Forbidden"]}""", "application/json"));

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => send(client));

        Assert.Equal(HttpStatusCode.Forbidden, exception.StatusCode);
        Assert.Contains(
            $"with 403 Forbidden: Forbidden. The operation needs the OAuth scope {scope}:", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>What cannot be sent is refused, with the name of what is wrong, before anything is sent.</summary>
    public static async Task AssertRefusesAsync(string parameter, Func<TestClient, Task> send)
    {
        using var client = new TestClient();

        var exception = await Assert.ThrowsAnyAsync<ArgumentException>(() => send(client));

        Assert.Equal(parameter, exception.ParamName);
        Assert.Empty(client.Stub.Requests);
    }
}
