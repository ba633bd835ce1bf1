using System.Net;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Cases;

/// <summary>What a bulk update says of its cases when a request fails.</summary>
public sealed class BulkFailureTests : IDisposable
{
    private static readonly CaseBulkOptions OneByOne = new() { BatchSize = 1 };

    private readonly BulkCalls _calls = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _calls.Dispose();

    [Fact]
    public async Task After_a_rejected_request_no_other_is_sent()
    {
        var update = _calls.UpdateAsync(8, new() { BatchSize = 2, Progress = _calls.Progress });
        _calls.Respond(0);
        _calls.Respond(1, HttpStatusCode.NotFound);

        var exception = await Assert.ThrowsAsync<CaseBulkException>(() => update);

        AssertCases(exception, updated: "1,2", rejected: "3,4", untried: "5,6,7,8");
        var cause = Assert.IsType<DatadogApiException>(exception.InnerException);
        Assert.Equal(HttpStatusCode.NotFound, cause.StatusCode);
        Assert.Equal(
            $"Of the 8 cases of the bulk update, 2 were updated, 2 were rejected, 0 may have been updated and 4 were not tried: {cause.Message}",
            exception.Message);
        Assert.False(exception.IsOutcomeUnknown());
        Assert.Equal("1,2|3,4", _calls.Sent);
        Assert.Equal(["2 of 8"], _calls.Reports);
    }

    [Fact]
    public async Task A_lost_response_leaves_the_outcome_unknown()
    {
        var update = _calls.UpdateAsync(3, OneByOne);
        _calls.Respond(0);
        _calls.Fail(1);

        var exception = await Assert.ThrowsAsync<CaseBulkException>(() => update);

        AssertCases(exception, updated: "1", unknown: "2", untried: "3");
        Assert.IsType<HttpRequestException>(exception.InnerException);
        Assert.True(exception.IsOutcomeUnknown());
    }

    [Theory]
    [InlineData(HttpStatusCode.RequestTimeout)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task A_failure_of_the_service_leaves_the_outcome_unknown(HttpStatusCode status)
    {
        var update = _calls.UpdateAsync(3, OneByOne);
        _calls.Respond(0, status);

        AssertCases(await Assert.ThrowsAsync<CaseBulkException>(() => update), unknown: "1", untried: "2,3");
    }

    [Fact]
    public async Task A_request_that_cannot_be_sent_is_not_tried()
    {
        var update = _calls.UpdateAsync(3, OneByOne);
        _calls.Respond(0);
        _calls.Fail(1, HttpRequestError.ConnectionError);

        AssertCases(await Assert.ThrowsAsync<CaseBulkException>(() => update), updated: "1", untried: "2,3");
    }

    [Fact]
    public async Task A_request_that_the_rate_limit_does_not_allow_is_not_tried()
    {
        var update = _calls.UpdateAsync(3, OneByOne);
        _calls.Respond(
            0,
            HttpStatusCode.NoContent,
            ("X-RateLimit-Name", "cases"),
            ("X-RateLimit-Limit", "10"),
            ("X-RateLimit-Remaining", "0"),
            ("X-RateLimit-Reset", "3600"),
            ("X-RateLimit-Period", "3600"));

        var exception = await Assert.ThrowsAsync<CaseBulkException>(() => update);

        AssertCases(exception, updated: "1", untried: "2,3");
        Assert.Equal(0, Assert.IsType<DatadogApiException>(exception.InnerException).Attempts);
        Assert.Equal("1", _calls.Sent);
    }

    [Fact]
    public async Task A_rate_limited_request_is_not_tried()
    {
        var update = _calls.UpdateAsync(3, OneByOne);
        _calls.Respond(0);
        _calls.Respond(1, HttpStatusCode.TooManyRequests, ("Retry-After", "3600"));

        var exception = await Assert.ThrowsAsync<CaseBulkException>(() => update);

        AssertCases(exception, updated: "1", untried: "2,3");
        Assert.Equal(HttpStatusCode.TooManyRequests, Assert.IsType<DatadogApiException>(exception.InnerException).StatusCode);
    }

    [Fact]
    public async Task A_request_without_a_token_is_not_tried()
    {
        var failure = new InvalidOperationException("no token");
        var tokens = 0;
        _calls.Options.AccessToken = null;
        _calls.Options.AccessTokenProvider = _ => ++tokens == 1 ? ValueTask.FromResult("token") : throw failure;

        var update = _calls.UpdateAsync(3, OneByOne);
        _calls.Respond(0);
        var exception = await Assert.ThrowsAsync<CaseBulkException>(() => update);

        AssertCases(exception, updated: "1", untried: "2,3");
        Assert.Same(failure, exception.InnerException);
    }

    [Fact]
    public async Task Requests_in_progress_are_completed_after_another_failed()
    {
        var update = _calls.UpdateAsync(5, new() { BatchSize = 1, MaxConcurrency = 3, Progress = _calls.Progress });
        _calls.Respond(1, HttpStatusCode.BadRequest);
        Assert.False(update.IsCompleted);
        _calls.Respond(2);
        _calls.Fail(0);

        var exception = await Assert.ThrowsAsync<CaseBulkException>(() => update);

        AssertCases(exception, updated: "3", rejected: "2", unknown: "1", untried: "4,5");
        Assert.Equal(HttpStatusCode.BadRequest, Assert.IsType<DatadogApiException>(exception.InnerException).StatusCode);
        Assert.True(exception.IsOutcomeUnknown());
        Assert.Equal("1|2|3", _calls.Sent);
        Assert.Equal(["1 of 5"], _calls.Reports);
    }

    [Fact]
    public async Task A_cancellation_tells_what_is_done()
    {
        using var cancellation = new CancellationTokenSource();
        var update = _calls.UpdateAsync(3, OneByOne, cancellation.Token);
        _calls.Respond(0);
        await cancellation.CancelAsync();

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => update);

        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.True(exception.IsOutcomeUnknown());
        var bulk = Assert.IsType<CaseBulkException>(exception.InnerException);
        Assert.Equal(bulk.Message, exception.Message);
        Assert.IsType<OperationCanceledException>(bulk.InnerException, exactMatch: false);
        AssertCases(bulk, updated: "1", unknown: "2", untried: "3");
    }

    [Fact]
    public async Task A_cancellation_between_requests_leaves_no_outcome_unknown()
    {
        using var cancellation = new CancellationTokenSource();
        var progress = new CaseProgress(_ => cancellation.Cancel());
        var update = _calls.UpdateAsync(3, new() { BatchSize = 1, Progress = progress }, cancellation.Token);
        _calls.Respond(0);

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => update);

        Assert.False(exception.IsOutcomeUnknown());
        AssertCases(Assert.IsType<CaseBulkException>(exception.InnerException), updated: "1", untried: "2,3");
        Assert.Equal("1", _calls.Sent);
    }

    [Fact]
    public async Task The_only_request_fails_with_its_own_exception()
    {
        using var cancellation = new CancellationTokenSource();
        var rejected = _calls.UpdateAsync(2, new());
        _calls.Respond(0, HttpStatusCode.NotFound);
        var lost = _calls.UpdateAsync(2, new());
        _calls.Fail(1);
        var cancelled = _calls.UpdateAsync(2, new(), cancellation.Token);
        await cancellation.CancelAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await Assert.ThrowsAsync<DatadogApiException>(() => rejected)).StatusCode);
        Assert.True((await Assert.ThrowsAsync<HttpRequestException>(() => lost)).IsOutcomeUnknown());
        Assert.True((await Assert.ThrowsAsync<TaskCanceledException>(() => cancelled)).IsOutcomeUnknown());
    }

    [Fact]
    public async Task A_receiver_of_the_progress_that_fails_ends_the_update_after_its_request()
    {
        var failure = new InvalidOperationException("full");
        var update = _calls.UpdateAsync(3, new() { BatchSize = 1, Progress = new CaseProgress(_ => throw failure) });
        _calls.Respond(0);

        var exception = await Assert.ThrowsAsync<CaseBulkException>(() => update);

        Assert.Same(failure, exception.InnerException);
        AssertCases(exception, updated: "1", untried: "2,3");
        Assert.Equal("1", _calls.Sent);
    }

    [Fact]
    public async Task Nothing_is_changed_when_the_cases_cannot_be_collected()
    {
        var failure = new HttpRequestException("lost");

        var exception = await Assert.ThrowsAsync<HttpRequestException>(
            () => _calls.Cases.BulkUpdateAsync(BrokenAsync(), CaseBulkAction.Archive(), OneByOne, Token));

        Assert.Same(failure, exception);
        Assert.Empty(_calls.Sent);

        async IAsyncEnumerable<Case> BrokenAsync()
        {
            await Task.Yield();
            yield return new Case { Id = "1" };
            throw failure;
        }
    }

    [Fact]
    public async Task Collecting_the_cases_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var update = _calls.Cases.BulkUpdateAsync(
            _calls.Cases.SearchAsync(cancellationToken: Token), CaseBulkAction.Archive(), cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => update);

        Assert.Null(exception.InnerException as CaseBulkException);
        Assert.Equal("GET", _calls.Sent);
    }

    [Fact]
    public void The_exception_has_the_usual_constructors()
    {
        var cause = new InvalidOperationException();

        Assert.Equal("message", new CaseBulkException("message").Message);
        Assert.Same(cause, new CaseBulkException("message", cause).InnerException);
        AssertCases(new CaseBulkException());
    }

    private static void AssertCases(CaseBulkException exception, string updated = "", string rejected = "", string unknown = "", string untried = "") =>
        Assert.Equal(
            (updated, rejected, unknown, untried),
            (Join(exception.UpdatedIds), Join(exception.RejectedIds), Join(exception.UnknownIds), Join(exception.UntriedIds)));

    private static string Join(IEnumerable<string> ids) => string.Join(',', ids);
}
