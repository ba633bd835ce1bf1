using System.Text.Json;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Users;

/// <summary>The pages of users count from 0, and their meta names the number of users instead of the number of pages.</summary>
public sealed class UserSearchTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_search_ends_with_the_page_that_completes_the_number_of_users()
    {
        using var client = new TestClient();
        GivenPages(client, size: 2, """{"page":{"total_filtered_count":5,"total_count":57061}}""", "ab", "cd", "e");

        Assert.Equal("abcde", await ReadAsync(client, new UserSearchOptions { PageSize = 2 }));

        AssertAskedFor(client, size: 2, 0, 1, 2);
    }

    [Fact]
    public async Task A_full_last_page_is_the_end()
    {
        using var client = new TestClient();
        GivenPages(client, size: 2, """{"page":{"total_filtered_count":4}}""", "ab", "cd");

        Assert.Equal("abcd", await ReadAsync(client, new UserSearchOptions { PageSize = 2 }));

        AssertAskedFor(client, size: 2, 0, 1);
    }

    [Fact]
    public async Task A_search_can_start_with_a_later_page()
    {
        using var client = new TestClient();
        GivenPages(client, size: 2, """{"page":{"total_filtered_count":5}}""", "ab", "cd", "e");

        Assert.Equal("cde", await ReadAsync(client, new UserSearchOptions { PageNumber = 1, PageSize = 2 }));

        AssertAskedFor(client, size: 2, 1, 2);
    }

    // The number of users that the page completes is not known when the pages before it were not full.
    [Theory]
    [InlineData(null)]
    [InlineData("""{"page":{}}""")]
    [InlineData("""{"page":{"total_count":3}}""")]
    [InlineData("""{"page":{"total_filtered_count":"3"}}""")]
    [InlineData("""{"page":{"total_filtered_count":-3}}""")]
    [InlineData("""{"page":{"total_filtered_count":0}}""")]
    [InlineData("""{"page":{"total_filtered_count":60}}""")]
    [InlineData("""{"total_filtered_count":3}""")]
    public async Task A_search_whose_meta_does_not_tell_goes_on_to_an_empty_page(string? meta)
    {
        using var client = new TestClient();
        GivenPages(client, size: 4, meta, "abc", "de", "f", "");

        Assert.Equal("abcdef", await ReadAsync(client, new UserSearchOptions { PageSize = 4 }));

        AssertAskedFor(client, size: 4, 0, 1, 2, 3);
    }

    [Fact]
    public async Task A_page_has_its_number_and_the_number_of_users_that_match()
    {
        using var client = new TestClient();
        GivenPages(client, size: 2, """{"page":{"total_filtered_count":5,"total_count":57061}}""", "ab", "cd", "e");

        var first = await client.Users.SearchPageAsync(null, new UserSearchOptions { PageSize = 2 }, Token);
        var last = await client.Users.SearchPageAsync(null, new UserSearchOptions { PageNumber = 2, PageSize = 2 }, Token);

        Assert.Equal((0, 1, null, null, 5), (first.Number, first.NextNumber, first.Size, first.TotalPages, first.TotalItems));
        Assert.Equal((2, null, null, null, 5), (last.Number, last.NextNumber, last.Size, last.TotalPages, last.TotalItems));
        Assert.Equal("""{"page":{"total_filtered_count":5,"total_count":57061}}""", last.Meta!.Value.GetRawText());
    }

    [Theory]
    [InlineData(true, "asc")]
    [InlineData(false, "desc")]
    public async Task The_direction_and_the_field_of_the_order_are_sent_apart(bool ascending, string direction)
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(200, """{"data":[]}"""));

        await client.Users.SearchPageAsync("a&b", new UserSearchOptions { SortField = UserSortableField.UserCount, Ascending = ascending }, Token);

        Assert.Equal(
            [new("filter", "a&b"), new("sort", "user_count"), new("sort_dir", direction), new("page[size]", "100"), new("page[number]", "0")],
            client.Stub.SingleRequest().Query);
    }

    [Theory]
    [InlineData(-1, 100)]
    [InlineData(0, 0)]
    [InlineData(0, 101)]
    public void Numbers_out_of_range_are_rejected_when_the_method_is_called(int number, int size)
    {
        using var client = new TestClient();
        var options = new UserSearchOptions { PageNumber = number, PageSize = size };

        Assert.Throws<ArgumentOutOfRangeException>(Stream);
        Assert.Throws<ArgumentOutOfRangeException>(GetPage);
        Assert.Empty(client.Requests);

        void Stream() => _ = client.Users.SearchAsync(null, options, Token);

        void GetPage() => _ = client.Users.SearchPageAsync(null, options, Token);
    }

    [Fact]
    public void Options_are_compared_by_their_statuses_and_stored_with_them()
    {
        var options = new UserSearchOptions { Statuses = [UserStatus.Active, "New"], SortField = UserSortableField.Name, Ascending = true };

        Assert.Equal(new UserSearchOptions { Statuses = [UserStatus.Active, "New"], SortField = "name", Ascending = true }, options);
        Assert.NotEqual(options with { Statuses = [UserStatus.Active] }, options);
        Assert.Empty(new UserSearchOptions().Statuses);
        var stored = JsonSerializer.Serialize(options, DatadogJson.Options);
        AssertJson.Equal(
            """{"page_number":0,"page_size":100,"statuses":["Active","New"],"sort_field":"name","ascending":true}""", stored);
        Assert.Equal(options, JsonSerializer.Deserialize<UserSearchOptions>(stored, DatadogJson.Options));
    }

    private static async Task<string> ReadAsync(TestClient client, UserSearchOptions options)
    {
        var identifiers = "";
        await foreach (var user in client.Users.SearchAsync(null, options, Token))
        {
            identifiers += user.Id;
        }

        return identifiers;
    }

    private static void GivenPages(TestClient client, int size, string? meta, params string[] pages)
    {
        for (var number = 0; number < pages.Length; number++)
        {
            var data = string.Join(',', pages[number].Select(identifier => $$"""{"id":"{{identifier}}","type":"users"}"""));
            client.Stub.Given("GET", "/api/v2/users").WithQuery($"page%5Bsize%5D={size}&page%5Bnumber%5D={number}").Responds(
                StubResponse.Json(200, meta is null ? $$"""{"data":[{{data}}]}""" : $$"""{"meta":{{meta}},"data":[{{data}}]}"""));
        }
    }

    private static void AssertAskedFor(TestClient client, int size, params int[] numbers) =>
        Assert.Equal(
            numbers.Select(number => $"GET /api/v2/users?page%5Bsize%5D={size}&page%5Bnumber%5D={number}"),
            client.Requests.Select(request => request.ToString()));
}
