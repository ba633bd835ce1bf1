using System.Globalization;
using System.Web;
using Datadog.CaseManagement.Tests.Http.RateLimiting;

namespace Datadog.CaseManagement.Tests.Cases;

/// <content>A search with pages ahead, and its responses.</content>
public sealed partial class PagesAheadTests
{
    private IAsyncEnumerable<Case> Search(
        int pagesAhead, int number = 1, RateLimitedCalls? calls = null, CancellationToken? cancellationToken = null) =>
        (calls ?? _calls).Client.Cases.SearchAsync(
            options: new CaseSearchOptions { PageNumber = number, PagesAhead = pagesAhead }, cancellationToken: cancellationToken ?? Token);

    private static Task<string> ReadAsync(IAsyncEnumerable<Case> cases, Func<string, bool>? goOn = null)
    {
        return ReadAllAsync().WaitAsync(TimeSpan.FromSeconds(30));

        async Task<string> ReadAllAsync()
        {
            var read = "";
            await foreach (var match in cases)
            {
                read += match.Id;
                if (goOn?.Invoke(match.Id) == false)
                {
                    break;
                }
            }

            return read;
        }
    }

    /// <summary>Answers the request for a page of a search that has begun at the first one, and is the only caller.</summary>
    private void Answer(int page, string ids, int total) => AnswerRequest(page - 1, Page(page, ids, Meta(total)));

    private void Answer(int page, string ids, string? meta) => AnswerRequest(page - 1, Page(page, ids, meta));

    private void AnswerRequest(int request, HttpResponseMessage response, RateLimitedCalls? calls = null, int? remaining = null)
    {
        if (remaining is not null)
        {
            foreach (var (name, values) in RateLimitedCalls.Granted(remaining.Value).Headers)
            {
                response.Headers.Add(name, values);
            }
        }

        (calls ?? _calls).Answer(request, response);
    }

    private static string Meta(int total) => $$$"""{"page":{"current":N,"total":{{{total}}}}}""";

    private static HttpResponseMessage Page(int number, string ids, string? meta)
    {
        var data = string.Join(',', ids.Select(id => $$"""{"id":"{{id}}"}"""));
        var json = $$"""{"data":[{{data}}],"meta":{{meta?.Replace("N", $"{number}", StringComparison.Ordinal) ?? "{}"}}}""";
        return new HttpResponseMessage { Content = new StringContent(json) };
    }

    private IEnumerable<int> Pages() => _calls.Handler.Requests.Select(PageNumber);

    private static int PageNumber(HttpRequestMessage request) =>
        int.Parse(HttpUtility.ParseQueryString(request.RequestUri!.Query)["page[number]"]!, CultureInfo.InvariantCulture);

    // A request that has ended does not wait for its response any more.
    private void AssertAllEnded() => Assert.Equal(0, _calls.Handler.InProgress);
}
