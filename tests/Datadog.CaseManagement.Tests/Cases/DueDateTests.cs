using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Cases;

public sealed class DueDateTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

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
}
