using System.Net;
using Datadog.CaseManagement.Testing;
using Datadog.CaseManagement.Tests.Infrastructure;
using Microsoft.Extensions.Options;

namespace Datadog.CaseManagement.Tests.InMemory;

public sealed class CreateClientTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_requests_are_recorded_and_change_the_state()
    {
        var datadog = new InMemoryDatadog();
        var client = datadog.CreateClient();

        var created = await client.Cases.CreateAsync(NewCase(datadog), Token);
        await client.Cases.UpdateDueDateAsync(created.Id, new DateOnly(2026, 12, 31), Token);

        Assert.Equal(new DateOnly(2026, 12, 31), Assert.Single(datadog.Cases).Attributes.DueDate);
        Assert.Equal(
            [
                (HttpMethod.Post, "/api/v2/cases"),
                (HttpMethod.Post, $"/api/v2/cases/{created.Id}/due_date"),
            ],
            datadog.Requests.Select(request => (request.Method, request.PathAndQuery)));
        Assert.Equal("""{"data":{"attributes":{"due_date":"2026-12-31"},"type":"case"}}""", datadog.Requests[1].Body);
    }

    [Fact]
    public async Task It_gets_faults_and_retries_at_once_even_when_the_clock_stands_still()
    {
        var datadog = new InMemoryDatadog(new FakeClock());
        var client = datadog.CreateClient();
        datadog.AddFault(InMemoryFault.Unavailable, times: 2);
        datadog.AddFault(InMemoryFault.ConnectionLost);
        datadog.AddFault(InMemoryFault.RateLimited(TimeSpan.Zero));

        Assert.NotEmpty(await client.CaseTypes.ListAsync(Token));

        Assert.Equal(Enumerable.Repeat("/api/v2/cases/types", 5), datadog.Requests.Select(request => request.PathAndQuery));
    }

    [Fact]
    public async Task It_waits_by_the_clock_of_the_in_memory_Datadog()
    {
        var clock = new FakeClock();
        var datadog = new InMemoryDatadog(clock);
        var client = datadog.CreateClient();
        datadog.AddFault(InMemoryFault.RateLimited(TimeSpan.FromSeconds(30)));

        var listing = client.CaseTypes.ListAsync(Token);
        await clock.PassAsync(TimeSpan.FromSeconds(30));

        Assert.NotEmpty(await listing);
        Assert.Equal(2, datadog.Requests.Count);
    }

    [Fact]
    public async Task Its_options_can_be_configured()
    {
        var datadog = new InMemoryDatadog();
        var client = datadog.CreateClient(options =>
        {
            options.AccessToken = "token";
            options.Retry.MaxRetries = 0;
            options.BaseAddress = new Uri("https://gateway.example.com/datadog");
        });
        datadog.AddFault(InMemoryFault.Unavailable);

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => client.CaseTypes.ListAsync(Token));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, exception.StatusCode);
        Assert.Equal("/datadog/api/v2/cases/types", Assert.Single(datadog.Requests).PathAndQuery);
    }

    [Fact]
    public void Invalid_options_are_reported_at_once()
    {
        var exception = Assert.Throws<OptionsValidationException>(
            () => new InMemoryDatadog().CreateClient(options => options.Retry.MaxRetries = -1));

        Assert.Contains("Retry.MaxRetries", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_client_for_preparing_is_neither_recorded_nor_faulty()
    {
        var datadog = new InMemoryDatadog();
        datadog.AddFault(InMemoryFault.Unavailable);

        await datadog.Client.Cases.CreateAsync(NewCase(datadog), Token);

        Assert.Empty(datadog.Requests);
        Assert.Single(datadog.Cases);
    }

    [Fact]
    public async Task A_disposed_client_leaves_the_others_alone()
    {
        var datadog = new InMemoryDatadog();
        datadog.CreateClient().Dispose();

        Assert.NotEmpty(await datadog.CreateClient().CaseTypes.ListAsync(Token));
    }

    /// <summary>A client and an in-memory Datadog whose next request would be lost, by the way in which the client is made.</summary>
    [Theory]
    [InlineData("preparing")]
    [InlineData("created")]
    [InlineData("handler")]
    public async Task A_cancelled_call_is_not_begun(string kind)
    {
        var datadog = new InMemoryDatadog();
        using var http = new HttpClient(datadog);
        var cases = kind switch
        {
            "preparing" => datadog.Client.Cases,
            "created" => datadog.CreateClient().Cases,
            _ => new CasesClient(http, new DatadogCaseManagementOptions { AccessToken = "t" }),
        };
        datadog.AddFault(InMemoryFault.ResponseLost);
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => cases.CreateAsync(NewCase(datadog), cancellation.Token));

        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Empty(datadog.Cases);
        Assert.Empty(datadog.Requests);
        await Assert.ThrowsAsync<HttpRequestException>(() => datadog.CreateClient().Cases.CreateAsync(NewCase(datadog), Token));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_request_that_is_cancelled_while_its_body_is_read_is_not_received(bool isAsynchronous)
    {
        var datadog = new InMemoryDatadog();
        using var cancellation = new CancellationTokenSource();
        using var invoker = new HttpMessageInvoker(datadog);
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.datadoghq.com/api/v2/cases")
        {
            Content = new CancellingContent(cancellation),
        };

        var exception = isAsynchronous
            ? await Assert.ThrowsAnyAsync<OperationCanceledException>(() => invoker.SendAsync(request, cancellation.Token))
            : Assert.ThrowsAny<OperationCanceledException>(() => invoker.Send(request, cancellation.Token));

        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Empty(datadog.Requests);
    }

    private static CreateCaseRequest NewCase(InMemoryDatadog datadog) =>
        new() { ProjectId = datadog.ProjectId, Title = "T", TypeId = CaseType.StandardId };

    private sealed class CancellingContent(CancellationTokenSource cancellation) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => cancellation.CancelAsync();

        protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
            cancellation.Cancel();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return true;
        }
    }
}
