using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Cases;

public sealed class DueDateTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task UpdateDueDate_sends_the_calendar_date()
    {
        using var client = new TestClient();
        client.Stub.Given("POST", "/api/v2/cases/CASEM-4523/due_date").Responds(StubResponse.Json(
            200, """{"data":{"id":"c1","type":"case","attributes":{"key":"CASEM-4523","due_date":"2026-12-31"}}}"""));

        var updated = await client.Cases.UpdateDueDateAsync("CASEM-4523", new DateOnly(2026, 12, 31), Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("POST /api/v2/cases/CASEM-4523/due_date", request.ToString());
        AssertJson.Equal("""{"data":{"attributes":{"due_date":"2026-12-31"},"type":"case"}}""", request.BodyText);
        Assert.Equal("application/json", request.Header("Content-Type"));
        Assert.Equal(new DateOnly(2026, 12, 31), updated.Attributes.DueDate);
        Assert.Equal("CASEM-4523", updated.Attributes.Key);
    }

    [Fact]
    public async Task UpdateDueDate_with_null_sends_an_explicit_null()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(200, """{"data":{"id":"c1","type":"case","attributes":{}}}"""));

        var updated = await client.Cases.UpdateDueDateAsync("CASEM-4523", null, Token);

        var request = client.Stub.SingleRequest();
        AssertJson.Equal("""{"data":{"attributes":{"due_date":null},"type":"case"}}""", request.BodyText);
        Assert.Null(updated.Attributes.DueDate);
    }

    [Fact]
    public async Task UpdateDueDate_of_an_unknown_case_tells_what_was_called_and_what_the_server_said()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(
            404, """{"errors":[{"code":"resource_not_found","title":"case not found"}]}"""));

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => client.Cases.UpdateDueDateAsync("CASEM-1", null, Token));

        Assert.Equal(
            "Datadog answered UpdateCaseDueDate (POST /api/v2/cases/CASEM-1/due_date) with 404 Not Found: "
            + "case not found (resource_not_found).",
            exception.Message);
    }
}
