using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseBoard.Tests;

/// <summary>The board on a real port, in front of an in-memory Datadog that the test holds in its hands.</summary>
internal sealed class RunningBoard : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningBoard(WebApplication app, InMemoryDatadog datadog)
    {
        _app = app;
        Datadog = datadog;
        var server = app.Services.GetRequiredService<IServer>();
        Address = new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Visitor = new Visitor(Address);
    }

    public InMemoryDatadog Datadog { get; }

    public Uri Address { get; }

    public Visitor Visitor { get; }

    /// <summary>Starts the board.</summary>
    /// <param name="change">What else the test has otherwise.</param>
    public static async Task<RunningBoard> StartAsync(Action<WebApplicationBuilder>? change = null)
    {
        var clock = new StoppedClock();
        var datadog = new InMemoryDatadog(clock);
        var app = await StartAsync([], builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Services.AddDatadogCaseManagement().UseInMemoryDatadog(datadog);

            // What a test breaks stays broken, without a wait.
            builder.Services.Configure<DatadogCaseManagementOptions>(options => options.Retry.MaxRetries = 0);
            change?.Invoke(builder);
        });
        return new RunningBoard(app, datadog);
    }

    /// <summary>Starts the board as its own command line would, but for the port.</summary>
    public static async Task<WebApplication> StartAsync(string[] args, Action<WebApplicationBuilder>? change = null)
    {
        var app = await CaseBoardApplication.CreateAsync(args, builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
            change?.Invoke(builder);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    /// <summary>What Datadog was asked to change.</summary>
    public IEnumerable<ReceivedRequest> Changes => Datadog.Requests.Where(request => request.Method != HttpMethod.Get);

    public async ValueTask DisposeAsync()
    {
        Visitor.Dispose();
        await _app.DisposeAsync();
    }
}
