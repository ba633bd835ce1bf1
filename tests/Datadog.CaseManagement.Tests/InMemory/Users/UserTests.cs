using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Users;

public sealed class UserTests
{
    private readonly InMemoryFixture _fixture = new();

    private UsersClient Users => _fixture.Datadog.Client.Users;

    [Fact]
    public async Task A_user_has_an_account_in_the_organization()
    {
        var id = _fixture.Datadog.AddUser(new InMemoryUser("Ada", "Ada@example.com") { Handle = "ada", Title = "Engineer" });

        var organization = (await Users.GetAsync(id)).Relationships.Organization!.Data!.Id;
        var user = $$$"""
            {
              "type":"users","id":"{{{id}}}",
              "attributes":{
                "name":"Ada","handle":"ada","created_at":"2026-01-15T09:30:00.123456Z","modified_at":"2026-01-15T09:30:00.123456Z",
                "email":"Ada@example.com","icon":"https://secure.gravatar.com/avatar/3e3417d7ef77d5932a6734b916515ed5?s=48&d=retro",
                "title":"Engineer","verified":true,"service_account":false,"disabled":false,"allowed_login_methods":[],"status":"Active"
              },
              "relationships":{
                "roles":{"data":[]},"org":{"data":{"type":"orgs","id":"{{{organization}}}"}}
              }
            }
            """.OnOneLine();
        Assert.Equal(
            new RawResponse(200, "application/json", $$$$"""{"data":{{{{user}}}}}"""),
            await _fixture.GetAsync($"users/{id}"));
        Assert.Equal(
            new RawResponse(200, "application/json", $$$$"""{"meta":{"page":{"total_filtered_count":1,"total_count":2}},"data":[{{{{user}}}}]}"""),
            await _fixture.GetAsync("users?filter=ADA@"));
    }

    [Fact]
    public async Task A_user_who_is_not_there_is_not_found()
    {
        Assert.Equal(RawResponse.NotFound("user"), await _fixture.GetAsync($"users/{InMemoryFixture.UnknownId}"));
        Assert.Equal(RawResponse.InvalidParameter("UserId"), await _fixture.GetAsync("users/ada"));
        Assert.Null(await Users.FindByEmailAsync("nemo@example.com"));
    }

    [Theory]
    [InlineData("Ada", true, "Active", false, true)]
    [InlineData("Ada", false, "Disabled", true, true)]
    [InlineData("", false, "Pending", false, false)]
    public async Task The_status_follows_from_the_name_and_from_whether_the_user_is_active(
        string name, bool active, string status, bool disabled, bool verified)
    {
        var id = _fixture.Datadog.AddUser(new InMemoryUser(name, "ada@example.com") { Active = active });

        var attributes = (await Users.GetAsync(id)).Attributes;

        Assert.Equal(
            (name.Length == 0 ? null : name, status, disabled, verified),
            (attributes.Name, attributes.Status?.Value, attributes.Disabled, attributes.Verified));
        Assert.Equal([id], await IdsAsync(null, new UserSearchOptions { Statuses = [status] }, except: _fixture.CurrentUser.Id));
    }

    [Fact]
    public async Task A_text_is_found_in_name_address_and_handle()
    {
        var name = _fixture.Datadog.AddUser(new InMemoryUser("Countess Lovelace", "a@example.com"));
        var address = _fixture.Datadog.AddUser(new InMemoryUser("B", "lovelace@example.com"));
        var handle = _fixture.Datadog.AddUser(new InMemoryUser("C", "c@example.com") { Handle = "LOVELACE" });
        _fixture.Datadog.AddUser(new InMemoryUser("D", "d@example.com"));

        Assert.Equal([address, handle, name], await IdsAsync("lovelace"));
        Assert.Equal(address, (await Users.FindByEmailAsync("LoveLace@example.com"))?.Id);
    }

    [Fact]
    public async Task A_user_who_is_replaced_keeps_the_time_of_creation()
    {
        var ada = new InMemoryUser("Ada", "ada@example.com");
        _fixture.Datadog.AddUser(ada);
        var created = _fixture.Clock.GetUtcNow();
        var modified = _fixture.AdvanceOneHour();

        _fixture.Datadog.AddUser(ada with { Name = "Ada Lovelace" });

        var attributes = (await Users.GetAsync(ada.Id)).Attributes;
        Assert.Equal(("Ada Lovelace", created, modified), (attributes.Name, attributes.CreatedAt, attributes.ModifiedAt));
    }

    [Fact]
    public async Task Users_are_sorted_by_name_unless_the_request_says_otherwise()
    {
        var current = _fixture.CurrentUser.Id;
        _fixture.AdvanceOneHour();
        var zoe = _fixture.Datadog.AddUser(new InMemoryUser("zoe", "zoe@example.com"));
        _fixture.AdvanceOneHour();
        var ada = _fixture.Datadog.AddUser(new InMemoryUser("Ada", "ada@example.com"));

        Assert.Equal([ada, current, zoe], await IdsAsync(null));
        Assert.Equal([zoe, current, ada], await IdsAsync(null, new UserSearchOptions { Ascending = false }));
        Assert.Equal([zoe, current, ada], await IdsAsync(null, new UserSearchOptions { SortField = "-name" }));
        Assert.Equal([current, zoe, ada], await IdsAsync(null, new UserSearchOptions { SortField = UserSortableField.ModifiedAt, Ascending = true }));
        Assert.Equal([ada, zoe, current], await IdsAsync(null, new UserSearchOptions { SortField = UserSortableField.UserCount, Ascending = false }));
    }

    [Fact]
    public async Task Pages_count_from_0_and_hold_10_users_by_default()
    {
        var ids = Enumerable.Range(10, 24).Select(number => _fixture.Datadog.AddUser(new InMemoryUser($"A{number}", $"{number}@example.com"))).ToList();

        Assert.Equal([.. ids, _fixture.CurrentUser.Id], await IdsAsync(null, new UserSearchOptions { PageSize = 10 }));
        Assert.Equal(ids[..10], (await _fixture.GetAsync("users")).Data.AsArray().Select(user => (string?)user!["id"]));
        Assert.Equal(3, _fixture.Datadog.Requests.Count(request => request.PathAndQuery.Contains("size", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("page[number]=-1", "page[number] must be a whole number of at least 0")]
    [InlineData("filter[status]=Active,Frozen", "filter[status] must have only values of Active, Pending, Disabled")]
    [InlineData("sort=email", "sort must be one of name, modified_at, user_count, -name, -modified_at, -user_count")]
    [InlineData("sort_dir=up", "sort_dir must be one of asc, desc")]
    public async Task A_parameter_that_is_not_valid_is_an_error(string query, string detail) =>
        Assert.Equal(RawResponse.Invalid($"the query parameter {detail}"), await _fixture.GetAsync($"users?{query}"));

    private async Task<List<string>> IdsAsync(string? filter, UserSearchOptions? options = null, string? except = null)
    {
        var ids = new List<string>();
        await foreach (var user in _fixture.Datadog.CreateClient().Users.SearchAsync(filter, options))
        {
            ids.Add(user.Id);
        }

        return [.. ids.Where(id => id != except)];
    }
}
