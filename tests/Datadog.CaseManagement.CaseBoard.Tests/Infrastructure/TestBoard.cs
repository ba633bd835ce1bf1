using CaseBoard.Demo;
using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CaseBoard.Tests.Infrastructure;

/// <summary>The board on a free port, with an in-memory Datadog and a clock that stands at noon of <see cref="Today"/>, UTC.</summary>
internal sealed class TestBoard : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestBoard(WebApplication app, InMemoryDatadog datadog, FakeTimeProvider clock)
    {
        _app = app;
        Clock = clock;
        Datadog = datadog;
        Address = new Uri(app.Urls.Single());
        Client = new BoardClient(Address);
    }

    /// <summary>A Wednesday.</summary>
    public static DateOnly Today { get; } = new(2026, 3, 4);

    public InMemoryDatadog Datadog { get; }

    public FakeTimeProvider Clock { get; }

    public Uri Address { get; }

    public BoardClient Client { get; }

    /// <summary>The requests to Datadog that change something.</summary>
    public IEnumerable<ReceivedRequest> Changes => Datadog.Requests.Where(request => request.Method != HttpMethod.Get);

    public static Task<TestBoard> StartAsync(Action<WebApplicationBuilder>? configure = null) =>
        StartAsync(clock => Task.FromResult(new InMemoryDatadog(clock)), configure);

    /// <summary>Starts the board with the sample cases.</summary>
    public static Task<TestBoard> StartDemoAsync() => StartAsync(DemoDatadog.CreateAsync, null);

    private static async Task<TestBoard> StartAsync(
        Func<FakeTimeProvider, Task<InMemoryDatadog>> createDatadog, Action<WebApplicationBuilder>? configure)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(Today, new TimeOnly(12, 0), TimeSpan.Zero));
        var datadog = await createDatadog(clock);
        var app = await StartAsync([], builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Services.AddDatadogCaseManagement().UseInMemoryDatadog(datadog);

            // Without retries a fault reaches the page at once.
            builder.Services.Configure<DatadogCaseManagementOptions>(options => options.Retry.MaxRetries = 0);
            configure?.Invoke(builder);
        });
        return new TestBoard(app, datadog, clock);
    }

    /// <summary>Starts the board as its command line does, except for the port.</summary>
    public static async Task<WebApplication> StartAsync(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var app = await CaseBoardApplication.CreateAsync(args, builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
            configure?.Invoke(builder);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
