using System.Net;
using System.Text;
using Datadog.CaseManagement.Testing;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.InMemory;

public sealed class InMemoryDatadogTests
{
    private readonly InMemoryFixture _fixture = new();

    [Fact]
    public void The_current_user_and_the_first_project_exist_from_the_start()
    {
        var user = _fixture.Datadog.CurrentUser;

        Assert.Equal(
            ("Test User", "test.user@example.com", "test.user@example.com", true),
            (user.Name, user.Email, user.Handle, user.Active));
        Assert.True(Guid.TryParseExact(user.Id, "D", out _));
        Assert.True(Guid.TryParseExact(_fixture.Datadog.ProjectId, "D", out _));
    }

    [Fact]
    public void A_user_has_the_email_as_handle_unless_another_is_set_and_a_copy_is_the_same_user()
    {
        var user = new InMemoryUser("Grace", "grace@example.com");
        var moved = user with { Email = "hopper@example.com" };

        Assert.Equal((user.Id, "hopper@example.com"), (moved.Id, moved.Handle));
        Assert.Equal("grace", (moved with { Handle = "grace" }).Handle);
        Assert.NotEqual(user.Id, new InMemoryUser("Grace", "grace@example.com").Id);
    }

    [Fact]
    public void AddUser_returns_the_id_of_the_user()
    {
        var user = new InMemoryUser("Grace", "grace@example.com");

        Assert.Equal(user.Id, _fixture.Datadog.AddUser(user));
        Assert.NotEqual(user.Id, _fixture.Datadog.CurrentUser.Id);
    }

    [Theory]
    [InlineData("CASEM")]
    [InlineData("")]
    public void A_project_needs_a_unique_key(string key) =>
        Assert.Equal("key", Assert.ThrowsAny<ArgumentException>(() => _fixture.Datadog.AddProject(key, "Again")).ParamName);

    [Fact]
    public async Task Requests_have_what_was_received_and_never_a_key()
    {
        var sent = _fixture.CaseBody();
        await _fixture.PostAsync("cases", sent);
        await _fixture.GetAsync("cases/C%2FD?page%5Bsize%5D=1");

        Assert.Equal(
            [
                new ReceivedRequest(HttpMethod.Post, "/api/v2/cases", sent),
                new ReceivedRequest(HttpMethod.Get, "/api/v2/cases/C%2FD?page%5Bsize%5D=1", null),
            ],
            _fixture.Datadog.Requests);
        Assert.DoesNotContain("secret", string.Join('\n', _fixture.Datadog.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_requests_is_a_snapshot()
    {
        var before = _fixture.Datadog.Requests;
        await _fixture.PostCaseAsync();

        Assert.Empty(before);
        Assert.Single(_fixture.Datadog.Requests);
    }

    [Fact]
    public async Task Cleared_requests_are_gone_while_resources_and_faults_stay()
    {
        _fixture.Datadog.AddFault(InMemoryFault.Unavailable, when: request => request.Method == HttpMethod.Get);
        await _fixture.PostCaseAsync();
        var before = _fixture.Datadog.Requests;

        _fixture.Datadog.ClearRequests();

        Assert.Empty(_fixture.Datadog.Requests);
        Assert.Single(before);
        Assert.Single(_fixture.Datadog.Cases);
        Assert.Equal(503, (await _fixture.GetAsync("cases/CASEM-1")).Status);
        Assert.Equal("/api/v2/cases/CASEM-1", Assert.Single(_fixture.Datadog.Requests).PathAndQuery);
    }

    [Fact]
    public async Task The_latest_10_000_requests_are_kept()
    {
        for (var number = 1; number <= 10_001; number++)
        {
            await _fixture.GetAsync($"unknown/{number}");
        }

        Assert.Equal(Enumerable.Range(2, 10_000).Select(number => $"/api/v2/unknown/{number}"), _fixture.Datadog.Requests.Select(request => request.PathAndQuery));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_latest_requests_are_kept_whose_bodies_have_16_777_216_characters(bool isCleared)
    {
        await SendAsync("removed", 1);
        if (isCleared)
        {
            await SendAsync("cleared", 16_777_215);
            _fixture.Datadog.ClearRequests();
        }

        await SendAsync("half", 8_388_608);
        await _fixture.GetAsync("none");
        await SendAsync("other half", 8_388_608);
        Assert.Equal(["half", "none", "other%20half"], Received());

        await SendAsync("one more", 1);
        Assert.Equal(["none", "other%20half", "one%20more"], Received());

        await SendAsync("all", 16_777_217);
        Assert.Equal(["all"], Received());

        Task SendAsync(string path, int length) => _fixture.PostAsync(path, new string('x', length));

        IEnumerable<string> Received() => _fixture.Datadog.Requests.Select(request => request.PathAndQuery.Split('/')[^1]);
    }

    [Fact]
    public async Task A_cancelled_request_is_not_received()
    {
        using var invoker = new HttpMessageInvoker(_fixture.Datadog);
        using var request = NewCaseRequest();
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => invoker.SendAsync(request, cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => invoker.Send(request, cancelled));
        Assert.Empty(_fixture.Datadog.Requests);
    }

    [Fact]
    public async Task Sending_synchronously_returns_the_same_responses()
    {
        using var request = NewCaseRequest();
        using var response = _fixture.HttpClient.Send(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Same(request, response.RequestMessage);

        using var read = new HttpRequestMessage(HttpMethod.Get, "cases/CASEM-1");
        using var found = _fixture.HttpClient.Send(read, TestContext.Current.CancellationToken);
        Assert.Equal(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            await found.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Concurrent_requests_get_unique_keys()
    {
        const int Cases = 2000;
        var body = _fixture.CaseBody();
        await Parallel.ForAsync(0, Cases, TestContext.Current.CancellationToken, async (_, _) => await _fixture.PostAsync("cases", body));

        var last = await _fixture.PostCaseAsync();
        Assert.Equal(($"CASEM-{Cases + 1}", $"{Cases + 1}"), ((string?)last.Attributes["key"], (string?)last.Attributes["public_id"]));
        Assert.Equal(Cases + 1, _fixture.Datadog.Requests.Count);
    }

    [Fact]
    public async Task Disposing_keeps_the_state()
    {
        await _fixture.PostCaseAsync();
        _fixture.HttpClient.Dispose();

        using var invoker = new HttpMessageInvoker(_fixture.Datadog);
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.datadoghq.com/api/v2/cases/CASEM-1");
        request.Headers.Add("Authorization", "Bearer token");
        using var response = await invoker.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task The_default_clock_is_the_system_s()
    {
        var before = DateTimeOffset.UtcNow.AddMilliseconds(-1);
        var datadog = new InMemoryDatadog();
        using var invoker = new HttpMessageInvoker(datadog);
        using var request = NewCaseRequest(datadog.ProjectId);
        using var response = await invoker.SendAsync(request, TestContext.Current.CancellationToken);

        var created = await RawResponse.ReadAsync(response);
        Assert.InRange((DateTimeOffset)created.Attributes["created_at"]!, before, DateTimeOffset.UtcNow);
    }

    private HttpRequestMessage NewCaseRequest(string? projectId = null)
    {
        var body = _fixture.CaseBody().Replace(_fixture.Datadog.ProjectId, projectId ?? _fixture.Datadog.ProjectId, StringComparison.Ordinal);
        var request = new HttpRequestMessage(HttpMethod.Post, "https://api.datadoghq.com/api/v2/cases")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Authorization", "Bearer token");
        return request;
    }
}
