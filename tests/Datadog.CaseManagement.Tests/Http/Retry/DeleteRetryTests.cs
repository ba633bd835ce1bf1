using System.Net;
using System.Net.Sockets;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Http.Retry;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http.Retry;

/// <summary>A DELETE whose outcome is unknown may have deleted: then the repetition finds nothing, and that is a success.</summary>
public sealed class DeleteRetryTests
{
    private static readonly Operation Delete =
        new("DeleteCaseType", HttpMethod.Delete, "/api/v2/cases/types/{case_type_id}", OAuthScope.WriteSharedSettings, isRepeatable: true);

    private static readonly StubResponse NotFound = StubResponse.Json(404, """{"errors":["Not found"]}""");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> OutcomesUnknown => ["408", "500", "502", "503", "504", "reset", "malformed chunk"];

    [Theory]
    [MemberData(nameof(OutcomesUnknown))]
    public async Task What_is_not_there_any_more_was_deleted_by_the_attempt_whose_outcome_is_unknown(string failure)
    {
        using var client = Start(Failure(failure), NotFound);

        await DeleteAsync(client);

        Assert.Equal(["DELETE /api/v2/cases/types/t1", "DELETE /api/v2/cases/types/t1"], client.Requests.Select(request => request.ToString()));
    }

    [Fact]
    public async Task Where_the_lost_answer_would_have_had_the_case_it_is_read()
    {
        using var client = new TestClient();
        client.Stub.Given("DELETE", "/api/v2/cases/a%2Fb/custom_attributes/k").Responds(Response("503").WithHeader("Retry-After", "1"), NotFound);
        client.Stub.Given("GET", "/api/v2/cases/a%2Fb").Responds(StubResponse.Json(200, """{"data":{"id":"c1","type":"case"}}"""));

        var call = client.Cases.DeleteCustomAttributeAsync("a/b", "k", Token);
        await client.Clock.PassAsync(TimeSpan.FromSeconds(1));

        Assert.Equal("c1", (await call).Id);
        Assert.Equal(
            ["DELETE /api/v2/cases/a%2Fb/custom_attributes/k", "DELETE /api/v2/cases/a%2Fb/custom_attributes/k", "GET /api/v2/cases/a%2Fb"],
            client.Requests.Select(request => request.ToString()));
    }

    [Fact]
    public async Task An_attempt_that_took_too_long_may_have_deleted()
    {
        using var client = Start(RawAnswer.Hang, NotFound);

        var call = DeleteAsync(client);
        await client.Raw.WaitForRequestsAsync(1);
        await client.Clock.PassAsync(client.Options.AttemptTimeout);
        await call;

        Assert.Equal(2, client.Requests.Count);
    }

    // SocketsHttpHandler would send it again by itself, unseen, and the 404 would be taken at its word.
    [Fact]
    public async Task A_connection_that_ends_without_an_answer_may_have_deleted()
    {
        using var client = Start(RawAnswer.Empty, NotFound);

        await DeleteAsync(client);

        Assert.Equal(2, client.Requests.Count);
    }

    [Fact]
    public async Task What_happens_after_an_unknown_outcome_does_not_make_it_known()
    {
        using var client = Start(Response("503"), Response("429"), NotFound);

        await DeleteAsync(client);

        Assert.Equal(3, client.Requests.Count);
    }

    [Fact]
    public async Task Two_unknown_outcomes_are_as_unknown_as_one()
    {
        using var client = Start(Response("503"), Response("502"), NotFound);

        await DeleteAsync(client);

        Assert.Equal(3, client.Requests.Count);
    }

    [Theory]
    [InlineData("404", 1)]
    [InlineData("429", 2)] // was refused, and has not deleted
    public async Task What_was_never_there_is_an_error(string first, int attempts)
    {
        using var client = Start(Response(first), NotFound);

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => DeleteAsync(client));

        Assert.Equal(HttpStatusCode.NotFound, exception.StatusCode);
        Assert.Equal(attempts, exception.Attempts);
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    public async Task An_attempt_that_found_no_connection_has_deleted_nothing(HttpRequestError error)
    {
        var attempts = 0;
        using var handler = new CannedHandler(_ => ++attempts == 1
            ? throw new HttpRequestException(error, "no connection", new IOException("broken", new SocketException()))
            : new HttpResponseMessage(HttpStatusCode.NotFound));
        using var httpClient = new HttpClient(handler);
        var options = new DatadogCaseManagementOptions { AccessToken = "token" };
        options.Retry.BaseDelay = TimeSpan.FromTicks(1);
        var connection = new Connection(httpClient, () => options, new FakeClock());

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => connection.SendAsync(Delete, $"cases/types/{"t1"}", Token));

        Assert.Equal(HttpStatusCode.NotFound, exception.StatusCode);
        Assert.Equal(2, attempts);
    }

    [Fact]
    public async Task Another_method_that_gets_404_after_an_unknown_outcome_has_failed()
    {
        using var client = Start(Response("503"), NotFound);

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => client.Cases.UpdateDueDateAsync("CASEM-1", null, Token));

        Assert.Equal(HttpStatusCode.NotFound, exception.StatusCode);
    }

    private static Task DeleteAsync(TestClient client) => client.Connection.SendAsync(Delete, $"cases/types/{"t1"}", Token);

    private static RawAnswer Failure(string failure) => failure switch
    {
        "reset" => RawAnswer.Reset,
        "malformed chunk" => RawAnswer.MalformedChunk,
        _ => Response(failure),
    };

    private static StubResponse Response(string status) => StubResponse.Json(int.Parse(status, null), "{}");

    private static TestClient Start(params StubResponse[] responses)
    {
        var client = new TestClient();
        client.Options.Retry.BaseDelay = TimeSpan.FromTicks(1);
        client.Stub.GivenAny().Responds(responses);
        return client;
    }

    private static TestClient Start(params RawAnswer[] answers)
    {
        var client = new TestClient(answers);
        client.Options.Retry.BaseDelay = TimeSpan.FromTicks(1);
        return client;
    }
}
