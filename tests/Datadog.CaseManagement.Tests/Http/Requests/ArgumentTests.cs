using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http.Requests;

/// <summary>The messages for rejected arguments. That every argument is checked is tested with its operation.</summary>
public sealed class ArgumentTests : IDisposable
{
    // With escapes, as in a URI.
    private const int LongestPath = 60_000;

    private readonly CannedHandler _handler = new(request =>
        new HttpResponseMessage { Content = new StringContent(request.RequestUri!.Query.Length == 0 ? """{"data":{"id":"c1"}}""" : """{"data":[]}""") });
    private readonly HttpClient _httpClient;
    private readonly CasesClient _cases;

    public ArgumentTests()
    {
        _httpClient = new HttpClient(_handler);
        _cases = new CasesClient(_httpClient, new DatadogCaseManagementOptions { AccessToken = "token" });
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _httpClient.Dispose();
        _handler.Dispose();
    }

    [Fact]
    public void The_message_for_a_number_names_its_limits()
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => { _ = _cases.SearchAsync(options: new CaseSearchOptions { PageSize = 101 }, cancellationToken: Token); });

        Assert.StartsWith("The value must be between 1 and 100.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(101, exception.ActualValue);
    }

    [Fact]
    public void The_message_for_a_list_names_its_limits()
    {
        var exception = Assert.Throws<ArgumentException>(() => { _ = _cases.AddInsightsAsync("CASEM-1", [], Token); });

        Assert.StartsWith("There must be between 1 and 100 items, not 0.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LongestPath, "a")]
    [InlineData(LongestPath / 3, "/")] // %2F
    public async Task An_identifier_can_be_as_long_as_a_URI_allows(int length, string character)
    {
        var longest = string.Concat(Enumerable.Repeat(character, length));

        await _cases.GetAsync(longest, Token);
        var exception = Assert.Throws<ArgumentException>(() => { _ = _cases.GetAsync(longest + "a", Token); });

        Assert.Equal($"/api/v2/cases/{Uri.EscapeDataString(longest)}", Assert.Single(_handler.Requests).RequestUri!.AbsolutePath);
        Assert.Equal("caseId", exception.ParamName);
        Assert.StartsWith("The text is too long: an address has room for 60000 characters, escapes included.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_identifiers_in_one_path_share_the_length_that_a_URI_allows()
    {
        var half = new string('a', LongestPath / 2);

        await _cases.UnwatchAsync(half, half, Token);
        var exception = Assert.Throws<ArgumentException>(() => { _ = _cases.UnwatchAsync(half, half + "a", Token); });

        Assert.Single(_handler.Requests);
        Assert.Equal("userId", exception.ParamName);
    }

    [Fact]
    public async Task A_filter_can_be_as_long_as_a_URI_allows()
    {
        var longest = new string('a', LongestPath - "?filter=".Length);

        await _cases.SearchPageAsync(longest, cancellationToken: Token);
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => _cases.SearchPageAsync(longest + "a", cancellationToken: Token));

        Assert.StartsWith($"?filter={longest}&", Assert.Single(_handler.Requests).RequestUri!.Query, StringComparison.Ordinal);
        Assert.Equal("filter", exception.ParamName);
    }

    [Fact]
    public async Task The_message_for_an_empty_string_says_why()
    {
        var half = "a" + '\ud83d';

        var ofPath = Assert.Throws<ArgumentException>(() => { _ = _cases.GetAsync(half, Token); });
        var ofQuery = await Assert.ThrowsAsync<ArgumentException>(() => _cases.SearchPageAsync(half, cancellationToken: Token));

        Assert.Equal("The text has half a surrogate pair, which cannot be sent. (Parameter 'caseId')", ofPath.Message);
        Assert.Equal("The text has half a surrogate pair, which cannot be sent. (Parameter 'filter')", ofQuery.Message);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public void The_message_for_a_dot_segment_says_why(string segment) =>
        Assert.Equal(
            $"'{segment}' cannot be an identifier. (Parameter 'caseId')", Assert.Throws<ArgumentException>(() => { _ = _cases.GetAsync(segment, Token); }).Message);

    [Fact]
    public void A_client_requires_an_HttpClient_and_options()
    {
        Assert.Equal("httpClient", Assert.Throws<ArgumentNullException>(() => new CasesClient(null!, new DatadogCaseManagementOptions { AccessToken = "t" })).ParamName);
        Assert.Equal("options", Assert.Throws<ArgumentNullException>(() => new CasesClient(_httpClient, null!)).ParamName);
    }
}
