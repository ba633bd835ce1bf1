using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class CostlySearchTests
{
    // Within the limits of a query, but it takes a minute: no case has a c between an a and a b, which 500 words look for in 6 MB.
    private static readonly string Query = string.Concat(Enumerable.Repeat("-a*c*b ", 500));
    private static readonly string Body = InMemoryFixture.Body("aggregate", $$"""{"query_filter":"{{Query}}","group_by":{"groups":[],"limit":1} }""");

    private readonly InMemoryFixture _fixture = new();

    public CostlySearchTests()
    {
        var @case = new InMemoryCase("A case") { Description = string.Concat(Enumerable.Repeat("ab", 10_000)) };
        for (var number = 1; number <= 300; number++)
        {
            _fixture.Datadog.AddCase(@case);
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "cases?filter=")]
    [InlineData("GET", "cases/count?query_filter=")]
    [InlineData("POST", "cases/aggregate?")]
    public async Task Other_requests_do_not_wait_for_it_and_it_ends_when_it_is_cancelled(string method, string path)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var hasArrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _fixture.Datadog.AddFault(InMemoryFault.Slow(TimeSpan.Zero), when: _ => hasArrived.TrySetResult());
        var search = Task.Run(() => SendAsync(method, path + Uri.EscapeDataString(Query), Body, cancellation.Token), Token);
        await hasArrived.Task;

        // So many that some come after the search has begun.
        await Task.Run(
            async () =>
            {
                for (var number = 301; number <= 500; number++)
                {
                    Assert.Equal(201, (await _fixture.PostAsync("cases", _fixture.CaseBody())).Status);
                    Assert.Equal(200, (await _fixture.GetAsync($"cases/CASEM-{number}")).Status);
                }
            },
            Token).WaitAsync(TimeSpan.FromSeconds(60), Token);

        Assert.False(search.IsCompleted);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => search.WaitAsync(TimeSpan.FromSeconds(60), Token));
    }

    private async Task SendAsync(string method, string path, string body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = method == "POST" ? new StringContent(body) : null;
        using var response = await _fixture.HttpClient.SendAsync(request, cancellationToken);
        Assert.Fail($"The search ended with {response.StatusCode}.");
    }
}
