using System.Net;
using Datadog.CaseManagement.Tests.Http.RateLimiting;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Cases;

/// <summary>Which pages a search requests before they are needed. The responses come when a test gives them.</summary>
public sealed partial class PagesAheadTests : IDisposable
{
    private readonly RateLimitedCalls _calls = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _calls.Dispose();

    [Fact]
    public async Task The_first_page_is_requested_alone_and_the_next_ones_while_it_is_consumed()
    {
        await using var cases = Search(pagesAhead: 3).GetAsyncEnumerator(Token);
        var first = cases.MoveNextAsync();
        Assert.Equal([1], Pages());

        Answer(1, "ab", total: 9);
        Assert.True(await first);
        Assert.Equal([1, 2, 3, 4], Pages());

        Assert.True(await cases.MoveNextAsync());
        var third = cases.MoveNextAsync();
        Assert.Equal([1, 2, 3, 4], Pages());

        Answer(2, "cd", total: 9);
        Assert.True(await third);
        Assert.Equal("c", cases.Current.Id);
        Assert.Equal([1, 2, 3, 4, 5], Pages());
    }

    [Fact]
    public async Task Cases_come_in_the_order_of_the_pages_whichever_is_answered_first()
    {
        var reading = ReadAsync(Search(pagesAhead: 8));
        Answer(1, "ab", total: 5);
        foreach (var page in new[] { 4, 5, 3, 2 })
        {
            Answer(page, $"{page}", total: 5);
        }

        Assert.Equal("ab2345", await reading);
        Assert.Equal([1, 2, 3, 4, 5], Pages());
    }

    [Fact]
    public async Task Without_pages_ahead_each_page_is_requested_when_it_is_needed()
    {
        await using var cases = Search(pagesAhead: 0).GetAsyncEnumerator(Token);
        var first = cases.MoveNextAsync();
        Answer(1, "a", total: 9);
        Assert.True(await first);
        Assert.Equal([1], Pages());

        var second = cases.MoveNextAsync();
        Assert.Equal([1, 2], Pages());
        Answer(2, "b", total: 9);
        Assert.True(await second);
    }

    [Fact]
    public async Task A_last_page_that_moves_is_followed()
    {
        var reading = ReadAsync(Search(pagesAhead: 2));
        Answer(1, "a", total: 2);
        Assert.Equal([1, 2], Pages());
        Answer(2, "b", total: 4);
        Assert.Equal([1, 2, 3, 4], Pages());
        Answer(3, "c", total: 4);
        Answer(4, "d", total: 4);

        Assert.Equal("abcd", await reading);
        Assert.Equal([1, 2, 3, 4], Pages());
    }

    [Fact]
    public async Task A_page_after_the_last_one_that_has_been_named_is_requested_only_when_it_is_needed()
    {
        const string Meta = """{"page":{"current":N,"total":2},"total_cases":201}""";
        await using var cases = Search(pagesAhead: 8).GetAsyncEnumerator(Token);
        var first = cases.MoveNextAsync();
        Answer(1, "a", Meta);
        Assert.True(await first);
        var second = cases.MoveNextAsync();
        Answer(2, "b", Meta);
        Assert.True(await second);
        Assert.Equal([1, 2], Pages());

        var third = cases.MoveNextAsync();
        Assert.Equal([1, 2, 3], Pages());
        Answer(3, "", meta: null);
        Assert.False(await third);
        Assert.Equal([1, 2, 3], Pages());
    }

    [Fact]
    public async Task Where_no_last_page_is_named_as_many_empty_pages_are_requested_as_may_be_ahead()
    {
        var reading = ReadAsync(Search(pagesAhead: 3));
        Answer(1, "a", meta: null);
        Answer(2, "b", meta: null);
        Answer(3, "", meta: null);

        Assert.Equal("ab", await reading);
        Assert.Equal([1, 2, 3, 4, 5], Pages());
    }

    [Fact]
    public async Task A_search_begins_at_the_page_that_the_caller_names()
    {
        var reading = ReadAsync(Search(pagesAhead: 8, number: 3));
        AnswerRequest(0, Page(3, "c", Meta(5)));
        Assert.Equal([3, 4, 5], Pages());
        AnswerRequest(1, Page(4, "d", Meta(5)));
        AnswerRequest(2, Page(5, "e", Meta(5)));

        Assert.Equal("cde", await reading);
    }

    [Fact]
    public async Task No_page_is_requested_whose_number_is_too_large()
    {
        var reading = ReadAsync(Search(pagesAhead: 8, number: int.MaxValue - 1));
        AnswerRequest(0, Page(int.MaxValue - 1, "a", null));
        AnswerRequest(1, Page(int.MaxValue, "b", null));

        Assert.Equal("ab", await reading);
        Assert.Equal([int.MaxValue - 1, int.MaxValue], Pages());
    }

    public static TheoryData<string, string[]> Services => new()
    {
        { "abcdefg", ["ab", "cd", "ef", "g"] },
        { "abcdefg", ["abc", "bcd", "def", "g"] },
        { "ab", ["ab", "ab", "ab", "cd", "ef"] },
        { "abcd", ["ab", "", "", "cd", ""] },
    };

    [Theory]
    [MemberData(nameof(Services), DisableDiscoveryEnumeration = true)]
    public async Task What_is_repeated_is_left_out_and_ends_a_search_as_without_pages_ahead(string expected, string[] pages)
    {
        for (var pagesAhead = 0; pagesAhead <= 16; pagesAhead += 4)
        {
            using var calls = new RateLimitedCalls();
            var reading = ReadAsync(Search(pagesAhead, calls: calls));
            for (var page = 1; page <= calls.Handler.Requests.Count; page++)
            {
                AnswerRequest(page - 1, Page(page, page <= pages.Length ? pages[page - 1] : "", Meta(pages.Length)), calls);
            }

            Assert.Equal(expected, await reading);
        }
    }

    [Fact]
    public async Task An_error_arrives_after_the_cases_before_it_and_ends_the_other_requests()
    {
        var read = "";
        var reading = ReadAsync(Search(pagesAhead: 8), id => (read += id).Length > 0);
        Answer(1, "ab", total: 9);
        AnswerRequest(2, new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StringContent("""{"errors":["oops"]}""") });
        Answer(2, "cd", total: 9);

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => reading);

        Assert.Equal((HttpStatusCode.BadRequest, "abcd"), (exception.StatusCode, read));
        Assert.Equal(Enumerable.Range(1, 9), Pages());
        AssertAllEnded();
    }

    [Fact]
    public async Task A_caller_that_stops_cancels_the_requests_in_progress()
    {
        var reading = ReadAsync(Search(pagesAhead: 8), _ => false);
        Answer(1, "ab", total: 9);

        Assert.Equal("a", await reading);

        AssertAllEnded();
    }

    [Fact]
    public async Task A_caller_that_stops_waits_until_the_requests_have_ended()
    {
        var end = new TaskCompletionSource<HttpResponseMessage>();
        using var handler = new CannedHandler(request => PageNumber(request) == 1 ? Task.FromResult(Page(1, "ab", Meta(9))) : end.Task);
        using var httpClient = new HttpClient(handler);
        var client = new CasesClient(httpClient, new DatadogCaseManagementOptions { AccessToken = "token" });
        var cases = client.SearchAsync(options: new CaseSearchOptions { PagesAhead = 2 }, cancellationToken: Token).GetAsyncEnumerator(Token);
        Assert.True(await cases.MoveNextAsync());

        var stop = cases.DisposeAsync();
        Assert.Equal((3, false), (handler.Requests.Count, stop.IsCompleted));
        end.SetException(new HttpRequestException("The connection was closed."));

        await stop;
    }

    [Fact]
    public async Task Cancellation_ends_the_requests_in_progress_and_has_the_token_of_the_caller()
    {
        using var cancellation = new CancellationTokenSource();
        var reading = ReadAsync(Search(pagesAhead: 8, cancellationToken: cancellation.Token));
        Answer(1, "ab", total: 9);

        await cancellation.CancelAsync();

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => reading);
        Assert.Equal(cancellation.Token, exception.CancellationToken);
        AssertAllEnded();
    }

    [Fact]
    public async Task Pages_ahead_take_turns_with_the_calls_of_others_that_wait_for_the_rate_limit()
    {
        var call = _calls.Client.Cases.GetAsync("CASEM-0", Token);
        _calls.Answer(0, RateLimitedCalls.Granted(9));
        await call;
        var reading = ReadAsync(Search(pagesAhead: 16));
        AnswerRequest(1, Page(1, "a", Meta(5)), remaining: 0);
        var others = Enumerable.Range(1, 3).Select(number => _calls.Client.Cases.GetAsync($"CASEM-{number}", Token)).ToList();
        Assert.Equal(2, _calls.Handler.Requests.Count);

        _calls.Clock.Advance(TimeSpan.FromSeconds(10));
        await _calls.Handler.WaitForRequestsAsync(9);

        Assert.Equal(
            ["2", "CASEM-1", "CASEM-2", "CASEM-3", "3", "4", "5"],
            _calls.Handler.Requests.Skip(2).Select(request =>
                request.RequestUri!.Segments is [.., "cases"] ? $"{PageNumber(request)}" : request.RequestUri.Segments[^1]));
        foreach (var (request, page) in new[] { (2, 2), (6, 3), (7, 4), (8, 5) })
        {
            AnswerRequest(request, Page(page, $"{page}", Meta(5)));
        }

        Assert.Equal("a2345", await reading);
        foreach (var request in new[] { 3, 4, 5 })
        {
            _calls.Answer(request, RateLimitedCalls.Granted(1));
        }

        await Task.WhenAll(others);
    }

    [Fact]
    public async Task A_page_ahead_that_waits_for_the_rate_limit_leaves_it_when_the_caller_stops()
    {
        var reading = ReadAsync(Search(pagesAhead: 16), _ => false);
        AnswerRequest(0, Page(1, "ab", Meta(5)), remaining: 0);

        Assert.Equal("a", await reading);

        _calls.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(1, _calls.RequestsOf(1));
        Assert.Equal(2, _calls.Handler.Requests.Count);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(17)]
    public void More_than_16_pages_ahead_are_rejected(int pagesAhead)
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => { _ = Search(pagesAhead); });

        Assert.Equal(("PagesAhead", pagesAhead), (exception.ParamName, exception.ActualValue));
        Assert.StartsWith("The value must be between 0 and 16.", exception.Message, StringComparison.Ordinal);
    }
}
