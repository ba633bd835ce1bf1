using System.Net;
using System.Net.Sockets;
using Datadog.CaseManagement.CaseTypes;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http.Retry;

/// <summary>A DELETE whose outcome is unknown may have been carried out: then the retry is answered with 404, which is a success.</summary>
public sealed class DeleteRetryTests
{
    private static readonly StubResponse NotFound = StubResponse.Json(404, """{"errors":["Not found"]}""");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> OutcomesUnknown => ["408", "500", "502", "503", "504", "reset", "malformed chunk"];

    [Theory]
    [MemberData(nameof(OutcomesUnknown))]
    public async Task A_404_after_an_unknown_outcome_is_a_success(string failure)
    {
        using var client = Start(Failure(failure), NotFound);

        await DeleteAsync(client);

        Assert.Equal(["DELETE /api/v2/cases/types/t1", "DELETE /api/v2/cases/types/t1"], client.Requests.Select(request => request.ToString()));
    }

    [Fact]
    public async Task A_deletion_that_answers_with_the_case_fails_because_there_is_no_case_to_return()
    {
        using var client = Start(Response("503"), NotFound);

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => client.Cases.DeleteCustomAttributeAsync("CASEM-1", "k", Token));

        Assert.Equal(HttpStatusCode.NotFound, exception.StatusCode);
        Assert.Equal(
            "Datadog answered DeleteCaseCustomAttribute (DELETE /api/v2/cases/CASEM-1/custom_attributes/k) with 404 Not Found: Not found. The request was sent 2 times.", exception.Message);
        Assert.Equal(2, exception.Attempts);
        Assert.Equal(
            ["DELETE /api/v2/cases/CASEM-1/custom_attributes/k", "DELETE /api/v2/cases/CASEM-1/custom_attributes/k"],
            client.Requests.Select(request => request.ToString()));
    }

    [Fact]
    public async Task The_outcome_of_an_attempt_that_timed_out_is_unknown()
    {
        using var client = Start(RawAnswer.Hang, NotFound);

        var call = DeleteAsync(client);
        await client.Raw.WaitForRequestsAsync(1);
        await client.Clock.PassAsync(client.Options.AttemptTimeout);
        await call;

        Assert.Equal(2, client.Requests.Count);
    }

    // SocketsHttpHandler must not retry it by itself: the 404 would then be an error.
    [Fact]
    public async Task The_outcome_of_an_empty_response_is_unknown()
    {
        using var client = Start(RawAnswer.Empty, NotFound);

        await DeleteAsync(client);

        Assert.Equal(2, client.Requests.Count);
    }

    [Fact]
    public async Task A_rate_limited_response_after_an_unknown_outcome_does_not_change_it()
    {
        using var client = Start(Response("503"), Response("429"), NotFound);

        await DeleteAsync(client);

        Assert.Equal(3, client.Requests.Count);
    }

    [Fact]
    public async Task A_404_after_two_unknown_outcomes_is_a_success()
    {
        using var client = Start(Response("503"), Response("502"), NotFound);

        await DeleteAsync(client);

        Assert.Equal(3, client.Requests.Count);
    }

    [Theory]
    [InlineData("404", 1)]
    [InlineData("429", 2)] // was not carried out
    public async Task A_404_without_an_unknown_outcome_is_an_error(string first, int attempts)
    {
        using var client = Start(Response(first), NotFound);

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => DeleteAsync(client));

        Assert.Equal(HttpStatusCode.NotFound, exception.StatusCode);
        Assert.Equal(attempts, exception.Attempts);
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    public async Task The_outcome_of_an_attempt_without_a_connection_is_known(HttpRequestError error)
    {
        var attempts = 0;
        using var handler = new CannedHandler(_ => ++attempts == 1
            ? throw new HttpRequestException(error, "no connection", new IOException("broken", new SocketException()))
            : new HttpResponseMessage(HttpStatusCode.NotFound));
        using var httpClient = new HttpClient(handler);
        var options = new DatadogCaseManagementOptions { AccessToken = "token" };
        options.Retry.BaseDelay = TimeSpan.FromTicks(1);
        var connection = new Connection(httpClient, () => options, new FakeClock());

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => connection.SendAsync(CaseTypeOperations.DeleteCaseType.For("t1"), Token));

        Assert.Equal(HttpStatusCode.NotFound, exception.StatusCode);
        Assert.Equal(2, attempts);
    }

    [Fact]
    public async Task A_404_after_an_unknown_outcome_is_an_error_of_other_methods()
    {
        using var client = Start(Response("503"), NotFound);

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => client.Cases.UpdateDueDateAsync("CASEM-1", null, Token));

        Assert.Equal(HttpStatusCode.NotFound, exception.StatusCode);
        Assert.Equal(
            "Datadog answered UpdateCaseDueDate (POST /api/v2/cases/CASEM-1/due_date) with 404 Not Found: Not found. The request was sent 2 times.", exception.Message);
    }

    private static Task DeleteAsync(TestClient client) => client.CaseTypes.DeleteAsync("t1", Token);

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
