using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Datadog.CaseManagement.HostTests;

/// <summary>Credentials for another server that the program has set up for all its clients: Datadog never receives them.</summary>
public sealed class ForeignCredentialsTests : IAsyncLifetime
{
    private static readonly string[] CredentialHeaders = ["Authorization", "DD-API-KEY", "DD-APPLICATION-KEY"];

    private static readonly Dictionary<string, Action<IHttpClientBuilder>> Defaults = new()
    {
        ["default headers"] = static builder => builder.ConfigureHttpClient(static client => SetHeaders(client.DefaultRequestHeaders)),
        ["message handler"] = static builder => builder.AddHttpMessageHandler(static () => new SetsHeaders()),
        ["resilience and message handler"] = static builder =>
        {
            builder.AddStandardResilienceHandler();
            builder.AddHttpMessageHandler(static () => new SetsHeaders());
        },
    };

    private readonly List<string> _received = [];
    private WebApplication _server = null!;

    public static TheoryData<string, bool, bool> Cases =>
        [.. Defaults.Keys.SelectMany(name => new[] { (name, true, true), (name, true, false), (name, false, true), (name, false, false) })];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Run(context =>
        {
            var headers = context.Request.Headers;
            _received.AddRange(headers.Where(header => CredentialHeaders.Contains(header.Key, StringComparer.OrdinalIgnoreCase) || header.Key == "X-Program")
                .Select(header => $"{header.Key}: {header.Value}"));
            return context.Response.WriteAsync("""{"data":{"id":"c1","type":"case"}}""");
        });
        await _server.StartAsync(Token);
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Only_the_credentials_of_the_options_are_sent(string defaults, bool defaultsFirst, bool hasKeys)
    {
        var services = new ServiceCollection();
        Action[] steps =
        [
            () => services.ConfigureHttpClientDefaults(Defaults[defaults]),
            () => services.AddDatadogCaseManagement(options => SetUp(options, hasKeys)),
        ];
        foreach (var step in defaultsFirst ? steps : steps.Reverse())
        {
            step();
        }

        await SendAsync(services);

        string[] credentials = hasKeys ? ["DD-API-KEY: api", "DD-APPLICATION-KEY: app"] : ["Authorization: Bearer token"];
        Assert.Equal([.. credentials, "X-Program: here"], _received.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_default_header_that_the_program_sets_for_the_client_itself_is_sent()
    {
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(Defaults["message handler"]);
        services
            .AddDatadogCaseManagement(options => SetUp(options, hasKeys: true))
            .ConfigureHttpClient(static client => client.DefaultRequestHeaders.Authorization = new("Basic", "gateway"));

        await SendAsync(services);

        Assert.Equal(
            ["Authorization: Basic gateway", "DD-API-KEY: api", "DD-APPLICATION-KEY: app", "X-Program: here"],
            _received.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_handler_that_the_program_adds_to_the_client_itself_sets_what_is_sent()
    {
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(Defaults["default headers"]);
        services.AddDatadogCaseManagement(options => SetUp(options, hasKeys: false)).AddHttpMessageHandler(static () => new SetsHeaders());

        await SendAsync(services);

        Assert.Equal(
            ["Authorization: Bearer internal", "DD-API-KEY: other-api", "DD-APPLICATION-KEY: other-app", "X-Program: here"],
            _received.Order(StringComparer.Ordinal));
    }

    private static async Task SendAsync(ServiceCollection services)
    {
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<CasesClient>().GetAsync("CASEM-1", Token);
    }

    private void SetUp(DatadogCaseManagementOptions options, bool hasKeys)
    {
        options.BaseAddress = new Uri(_server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        if (hasKeys)
        {
            (options.ApiKey, options.ApplicationKey) = ("api", "app");
        }
        else
        {
            options.AccessTokenProvider = static _ => ValueTask.FromResult("token");
        }
    }

    private static void SetHeaders(HttpRequestHeaders headers)
    {
        foreach (var (name, value) in new[]
        {
            ("Authorization", "Bearer internal"), ("DD-API-KEY", "other-api"), ("DD-APPLICATION-KEY", "other-app"), ("X-Program", "here"),
        })
        {
            headers.Remove(name);
            headers.Add(name, value);
        }
    }

    private sealed class SetsHeaders : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            SetHeaders(request.Headers);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
