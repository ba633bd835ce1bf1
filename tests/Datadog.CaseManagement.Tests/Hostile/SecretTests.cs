using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.Cases;
using Datadog.CaseManagement.Configuration;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Http.Authentication;
using Datadog.CaseManagement.Http.Responses;
using Datadog.CaseManagement.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;

namespace Datadog.CaseManagement.Tests.Hostile;

public sealed class SecretTests
{
    // Part of every secret, and of nothing else.
    private const string Planted = "planted";
    private const string ApiKey = "planted-api-key-0123456789";
    private const string ApplicationKey = "planted\\app/\"key<&>+==";
    private const string AccessToken = "planted-access-token-0123456789";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_telemetry_or_exception_contains_a_credential_that_the_server_echoes(bool withToken)
    {
        var echoes = new Echoes(withToken ? AccessToken : ApiKey, withToken ? AccessToken : ApplicationKey).All;
        using var emissions = new Emissions();
        using var elsewhere = new StubServer();
        using var server = new RawServer(request => echoes.TryGetValue(request.RawPath[(request.RawPath.LastIndexOf('/') + 1)..], out var echo)
            ? echo
            : StubResponse.Empty(307).WithHeader("Location", elsewhere.BaseAddress.AbsoluteUri));
        await using var provider = Provide(emissions, options => Configure(options, server.BaseAddress, withToken), options => Configure(options, server.BaseAddress, withToken));
        using var httpClient = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var options = new DatadogCaseManagementOptions();
        Configure(options, server.BaseAddress, withToken);
        CasesClient[] clients = [provider.GetRequiredService<CasesClient>(), provider.GetRequiredKeyedService<CasesClient>("other"), new CasesClient(httpClient, options)];

        foreach (var name in echoes.Keys.Append("elsewhere"))
        {
            foreach (var (client, index) in clients.Select((client, index) => (client, index)))
            {
                await CallAsync(emissions, $"{name} {index}", token => client.GetAsync(name, token));
            }
        }

        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        await CallAsync(emissions, "cancelled", _ => clients[0].GetAsync("never", cancellation.Token));
        foreach (var limits in new[] { provider.GetRequiredService<RateLimits>(), provider.GetRequiredKeyedService<RateLimits>("other") })
        {
            Touch.All(limits).ForEach(text => emissions.Add("rate limits", text));
        }

        // .NET's own span of a request quotes a response that is not HTTP, which the library cannot prevent.
        Assert.Empty(emissions.Search(Planted)
            .Where(found => !found.StartsWith("event of System.Net.Http: exception.", StringComparison.Ordinal))
            .Select(found => found[..Math.Min(found.Length, 400)]));
        Assert.Empty(elsewhere.Requests);

        // The search is not empty: credentials were sent and echoed, and there was telemetry of each kind.
        Assert.True(server.Requests.Count > 3 * echoes.Count);
        Assert.All(server.Requests, request => Assert.Contains(request.Headers, header => header.Value.Single().Contains(Planted, StringComparison.Ordinal)));
        Assert.All(["log", "activity", "metric", "rate limits", "cut-off 1", "bad-status-line 2", "never 0"], kind => Assert.Contains(emissions.All, emission => emission.Kind == kind));
        Assert.Contains(emissions.All, emission => emission.Kind == "log" && emission.Text.Contains("X-Echo: [redacted]", StringComparison.Ordinal));
        Assert.Contains(emissions.All, emission => emission.Kind == "activity" && emission.Text.Contains("System.Net.Http", StringComparison.Ordinal));
        Assert.Contains(emissions.All, emission => emission.Kind == "activity" && emission.Text.Contains("Datadog.CaseManagement GetCase", StringComparison.Ordinal));
        Assert.All(
            ["operation.duration", "retries", "rate_limited_responses", "rate_limit.remaining"],
            instrument => Assert.Contains(emissions.All, emission => emission.Kind == "metric" && emission.Text.Contains($"client.{instrument}", StringComparison.Ordinal)));
        Assert.All(
            ["GetCase (GET /api/v2/cases/{case_id}) failed", "GetCase (GET /api/v2/cases/{case_id}) is sent again"],
            line => Assert.Contains(emissions.All, emission => emission.Kind == "log" && emission.Text.StartsWith(line, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task No_telemetry_or_exception_contains_an_invalid_credential()
    {
        using var emissions = new Emissions();
        foreach (var secret in new[] { "planted\nkey", "planted\r\nX: y", "planted key", "plantéd-planted", "planted\0", "\u202eplanted" })
        {
            foreach (var configure in new Action<DatadogCaseManagementOptions>[]
            {
                options => (options.ApiKey, options.ApplicationKey) = (secret, secret),
                options => options.AccessToken = secret,
                options => (options.AccessToken, options.ApiKey, options.ApplicationKey) = ("planted-1", secret, "planted-2"),
                options => options.AccessTokenProvider = _ => ValueTask.FromResult(secret),
            })
            {
                await using var provider = Provide(emissions, configure, configure);
                await CallAsync(emissions, "container", token => provider.GetRequiredService<CasesClient>().GetAsync("1", token));
                var options = new DatadogCaseManagementOptions();
                configure(options);
                await CallAsync(emissions, "no container", async token =>
                {
                    using var client = new DatadogCaseManagementClient(options);
                    return await client.Cases.GetAsync("1", token);
                });
            }
        }

        Assert.Contains(emissions.All, emission => emission.Kind == "container" && emission.Text.Contains("contains a line break", StringComparison.Ordinal));
        Assert.Empty(emissions.Search(Planted));
    }

    [Fact]
    public void No_object_shows_a_credential_in_a_debugger_or_as_text()
    {
        using var emissions = new Emissions();
        using var provider = Provide(emissions, options => Configure(options, null, withToken: false), options => Configure(options, null, withToken: true));
        var options = provider.GetRequiredService<IOptionsMonitor<DatadogCaseManagementOptions>>();
        using var echoes = new ResponseRedactionHandler();
        using var message = new HttpResponseMessage();
        using var response = new ApiResponse(message, new PooledBody([], 0, null), new Credentials(AccessToken), TimeProvider.System);
        var view = new DebuggerView()
            .Add(provider.GetRequiredService<DatadogCaseManagementClient>())
            .Add(provider.GetRequiredKeyedService<DatadogCaseManagementClient>("other"))
            .Add(options.CurrentValue)
            .Add(options.Get("other"))
            .Add(new Credentials(ApiKey, ApplicationKey))
            .Add(new Credentials(AccessToken))
            .Add(echoes)
            .Add(response)
            .Add(new ApiRequest<Case>(CaseOperations.GetCase.For("CASEM-1"), null)
            {
                Options = options.CurrentValue,
                Endpoint = new Endpoint(options.CurrentValue.Site, options.CurrentValue.BaseAddress).Address,
                Credentials = new Credentials(ApiKey, ApplicationKey),
            });

        Assert.DoesNotContain(view.Texts, text => text.Contains(Planted, StringComparison.OrdinalIgnoreCase));
        Assert.Superset(new HashSet<Type> { typeof(DatadogCaseManagementOptions), typeof(Connection), typeof(Credentials), typeof(CasesClient) }, view.Types);
        Assert.Contains(view.Texts, text => text.Contains("ApiKey = set", StringComparison.Ordinal));
    }

    [Fact]
    public void Serialized_or_destructured_options_contain_no_credential()
    {
        var options = new DatadogCaseManagementOptions { ApiKey = ApiKey, ApplicationKey = ApplicationKey, AccessToken = AccessToken };
        var visible = options.GetType().GetProperties()
            .Where(property => property.GetCustomAttribute<JsonIgnoreAttribute>() is null)
            .Select(property => (property.Name, Value: property.GetValue(options)))
            .ToList();

        string[] texts =
        [
            JsonSerializer.Serialize(options, PlainJson.Options),
            JsonSerializer.Serialize(new { Datadog = options }, PlainJson.Options),
            JsonSerializer.Serialize<object>(new ArrayList { options }, PlainJson.Options),
            .. visible.Select(property => $"{property.Value} {JsonSerializer.Serialize(property.Value, PlainJson.Options)}"),
        ];

        Assert.Contains(visible, property => property.Name == nameof(options.MaxResponseContentBufferSize));
        Assert.DoesNotContain(texts, text => text.Contains(Planted, StringComparison.OrdinalIgnoreCase));
    }

    private static ServiceProvider Provide(
        Emissions emissions, Action<DatadogCaseManagementOptions> configure, Action<DatadogCaseManagementOptions> configureOther)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(emissions.Logs)).SetMinimumLevel(LogLevel.Trace));
        services.AddDatadogCaseManagement(configure).RedactLoggedHeaders(["X-Something-Else"]);

        // A handler of the program, which follows redirects by default.
        services.AddDatadogCaseManagement("other", configureOther)
            .RedactLoggedHeaders(["X-Something-Else"])
            .ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler());
        return services.BuildServiceProvider();
    }

    private static void Configure(DatadogCaseManagementOptions options, Uri? baseAddress, bool withToken)
    {
        if (withToken)
        {
            options.AccessToken = AccessToken;
        }
        else
        {
            (options.ApiKey, options.ApplicationKey) = (ApiKey, ApplicationKey);
        }

        options.BaseAddress = baseAddress;
        options.AttemptTimeout = TimeSpan.FromMilliseconds(500);
        options.MaxResponseContentBufferSize = 100_000;
        options.Retry.MaxRetries = 1;
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(50);
        options.Retry.BaseDelay = TimeSpan.FromMilliseconds(1);
    }

    private static async Task CallAsync(Emissions emissions, string kind, Func<CancellationToken, Task<Case>> call)
    {
        try
        {
            await call(Token);
        }
        catch (Exception exception)
        {
            emissions.Add(kind, exception);
        }
    }
}
