using System.Net;
using System.Text;
using Datadog.CaseManagement.Testing;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.InMemory;

public sealed class InMemoryDatadogTests
{
    private readonly Conversation _service = new();

    [Fact]
    public void The_current_user_and_the_first_project_are_there_from_the_start()
    {
        var user = _service.Datadog.CurrentUser;

        Assert.Equal(
            ("Test User", "test.user@example.com", "test.user@example.com", true),
            (user.Name, user.Email, user.Handle, user.Active));
        Assert.True(Guid.TryParseExact(user.Id, "D", out _));
        Assert.True(Guid.TryParseExact(_service.Datadog.ProjectId, "D", out _));
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

        Assert.Equal(user.Id, _service.Datadog.AddUser(user));
        Assert.NotEqual(user.Id, _service.Datadog.CurrentUser.Id);
    }

    [Theory]
    [InlineData("CASEM")]
    [InlineData("")]
    public void A_project_needs_a_key_of_its_own(string key) =>
        Assert.Equal("key", Assert.ThrowsAny<ArgumentException>(() => _service.Datadog.AddProject(key, "Again")).ParamName);

    [Fact]
    public async Task Requests_show_what_arrived_and_never_a_key()
    {
        var sent = _service.NewCase();
        await _service.PostAsync("cases", sent);
        await _service.GetAsync("cases/C%2FD?page%5Bsize%5D=1");

        Assert.Equal(
            [
                new ReceivedRequest(HttpMethod.Post, "/api/v2/cases", sent),
                new ReceivedRequest(HttpMethod.Get, "/api/v2/cases/C%2FD?page%5Bsize%5D=1", null),
            ],
            _service.Datadog.Requests);
        Assert.DoesNotContain("secret", string.Join('\n', _service.Datadog.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_that_were_looked_at_do_not_change_afterwards()
    {
        var before = _service.Datadog.Requests;
        await _service.CreateCaseAsync();

        Assert.Empty(before);
        Assert.Single(_service.Datadog.Requests);
    }

    [Fact]
    public async Task A_cancelled_request_does_not_arrive()
    {
        using var invoker = new HttpMessageInvoker(_service.Datadog);
        using var request = NewCaseRequest();
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => invoker.SendAsync(request, cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => invoker.Send(request, cancelled));
        Assert.Empty(_service.Datadog.Requests);
    }

    [Fact]
    public async Task Sending_synchronously_gives_the_same_answers()
    {
        using var request = NewCaseRequest();
        using var response = _service.Client.Send(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Same(request, response.RequestMessage);

        using var read = new HttpRequestMessage(HttpMethod.Get, "cases/CASEM-1");
        using var found = _service.Client.Send(read, TestContext.Current.CancellationToken);
        Assert.Equal(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            await found.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Many_threads_at_once_get_a_key_each()
    {
        const int Cases = 2000;
        var body = _service.NewCase();
        await Parallel.ForAsync(0, Cases, TestContext.Current.CancellationToken, async (_, _) => await _service.PostAsync("cases", body));

        var last = await _service.CreateCaseAsync();
        Assert.Equal(($"CASEM-{Cases + 1}", $"{Cases + 1}"), ((string?)last.Attributes["key"], (string?)last.Attributes["public_id"]));
        Assert.Equal(Cases + 1, _service.Datadog.Requests.Count);
    }

    [Fact]
    public async Task Disposing_keeps_the_state_for_the_next_client()
    {
        await _service.CreateCaseAsync();
        _service.Client.Dispose();

        using var invoker = new HttpMessageInvoker(_service.Datadog);
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.datadoghq.com/api/v2/cases/CASEM-1");
        request.Headers.Add("Authorization", "Bearer token");
        using var response = await invoker.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Without_a_clock_the_time_is_the_system_s()
    {
        var before = DateTimeOffset.UtcNow.AddMilliseconds(-1);
        var datadog = new InMemoryDatadog();
        using var invoker = new HttpMessageInvoker(datadog);
        using var request = NewCaseRequest(datadog.ProjectId);
        using var response = await invoker.SendAsync(request, TestContext.Current.CancellationToken);

        var reply = new Reply(201, null, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.InRange((DateTimeOffset)reply.Attributes["created_at"]!, before, DateTimeOffset.UtcNow);
    }

    private HttpRequestMessage NewCaseRequest(string? projectId = null)
    {
        var body = _service.NewCase().Replace(_service.Datadog.ProjectId, projectId ?? _service.Datadog.ProjectId, StringComparison.Ordinal);
        var request = new HttpRequestMessage(HttpMethod.Post, "https://api.datadoghq.com/api/v2/cases")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Authorization", "Bearer token");
        return request;
    }
}
