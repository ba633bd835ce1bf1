using System.Net;
using Datadog.CaseManagement.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Datadog.CaseManagement.HostTests;

/// <summary>Handlers of other kinds that the program has set up for all its clients.</summary>
public sealed class OtherHandlersTests : IDisposable
{
    private readonly InMemoryDatadog _datadog = new();
    private readonly ServiceCollection _services = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _datadog.Dispose();

    [Theory]
    [InlineData(typeof(SendsAgain))]
    [InlineData(typeof(SendsCopyAgain))]
    public async Task A_handler_that_sends_a_creation_again_is_stopped(Type handler)
    {
        await using var provider = CreateProvider(handler);
        _datadog.AddFault(InMemoryFault.ResponseLost, 1);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => provider.GetRequiredService<CasesClient>().CreateAsync(NewCase(), Token));

        Assert.Contains("'Datadog.CaseManagement'", exception.Message, StringComparison.Ordinal);
        Assert.Single(_datadog.Cases);
    }

    [Fact]
    public async Task A_handler_that_the_program_adds_to_the_client_itself_may_send_a_creation_again()
    {
        _services.AddDatadogCaseManagement().UseInMemoryDatadog(_datadog).AddHttpMessageHandler(static () => new SendsAgain());
        await using var provider = _services.BuildServiceProvider();
        _datadog.AddFault(InMemoryFault.ResponseLost, 1);

        await provider.GetRequiredService<CasesClient>().CreateAsync(NewCase(), Token);

        Assert.Equal(2, _datadog.Cases.Count);
    }

    [Fact]
    public async Task A_handler_may_send_a_read_again()
    {
        await using var provider = CreateProvider(typeof(SendsAgain));
        var created = await _datadog.Client.Cases.CreateAsync(NewCase(), Token);
        _datadog.AddFault(InMemoryFault.ConnectionLost, 1);

        var found = await provider.GetRequiredService<CasesClient>().GetAsync(created.Id, Token);

        Assert.Equal(created.Id, found.Id);
    }

    [Fact]
    public async Task A_creation_is_retried_by_the_library_after_a_rate_limit()
    {
        await using var provider = CreateProvider(typeof(CountingHandler));
        _datadog.AddFault(InMemoryFault.RateLimited(TimeSpan.Zero), 1);

        await provider.GetRequiredService<CasesClient>().CreateAsync(NewCase(), Token);

        Assert.Single(_datadog.Cases);
        Assert.Equal(2, _datadog.Requests.Count);
    }

    [Fact]
    public async Task Another_handler_stays_in_place()
    {
        await using var provider = CreateProvider(typeof(CountingHandler));

        await provider.GetRequiredService<CasesClient>().CreateAsync(NewCase(), Token);

        Assert.Equal(1, provider.GetRequiredService<CountingHandler>().Calls);
    }

    private ServiceProvider CreateProvider(Type handler)
    {
        _services.AddSingleton(handler);
        _services.ConfigureHttpClientDefaults(builder => builder.AddHttpMessageHandler(provider => (DelegatingHandler)provider.GetRequiredService(handler)));
        _services
            .AddDatadogCaseManagement(options => options.Retry.BaseDelay = TimeSpan.FromTicks(1))
            .UseInMemoryDatadog(_datadog);
        return _services.BuildServiceProvider();
    }

    private CreateCaseRequest NewCase() => new() { ProjectId = _datadog.ProjectId, Title = "Disk full", TypeId = CaseType.StandardId };

    private sealed class SendsAgain : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException)
            {
                return await base.SendAsync(request, cancellationToken);
            }
        }
    }

    private sealed class SendsCopyAgain : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException)
            {
                using var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content };
                foreach (var option in (IDictionary<string, object?>)request.Options)
                {
                    ((IDictionary<string, object?>)copy.Options).Add(option);
                }

                return await base.SendAsync(copy, cancellationToken);
            }
        }
    }
}
