using System.Text.Json;
using Datadog.CaseManagement.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Datadog.CaseManagement.Tests.Http.Authentication;

public sealed class CredentialExposureTests
{
    private const string Planted = "planted-secret";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_credential_is_logged_even_at_trace_level_and_with_other_headers_shown()
    {
        using var stub = new StubServer();
        stub.GivenAny().Responds(
            StubResponse.Json(429, """{"errors":["no"]}""").WithHeader("X-RateLimit-Reset", "0"),
            StubResponse.Json(200, """{"data":{"id":"c1"}}"""));
        var logs = new FakeLogCollector();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(logs)).SetMinimumLevel(LogLevel.Trace));
        services
            .AddDatadogCaseManagement(options =>
            {
                options.ApiKey = Planted + "-api";
                options.ApplicationKey = Planted + "-app";
                options.BaseAddress = stub.BaseAddress;
                options.Retry.BaseDelay = TimeSpan.FromMilliseconds(1);
            })
            .RedactLoggedHeaders(["X-Something-Else"]);
        services
            .AddDatadogCaseManagement("token", options =>
            {
                options.AccessToken = Planted + "-token";
                options.BaseAddress = stub.BaseAddress;
            })
            .RedactLoggedHeaders(["X-Something-Else"]);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<CasesClient>().GetAsync("CASEM-1", Token);
        await provider.GetRequiredKeyedService<CasesClient>("token").GetAsync("CASEM-1", Token);

        Assert.Equal(3, stub.Requests.Count);
        Assert.Contains(logs.Texts(), line => line.Contains("DD-API-KEY: *", StringComparison.Ordinal));
        Assert.Contains(logs.Texts(), line => line.Contains("Authorization: *", StringComparison.Ordinal));
        Assert.Contains(logs.Texts(), line => line.Contains("User-Agent: Datadog.CaseManagement", StringComparison.Ordinal));
        Assert.DoesNotContain(logs.Texts(), line => line.Contains(Planted, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_structured_logger_gets_no_credential_even_when_it_reads_the_state_of_an_entry_later()
    {
        var logs = new StateLogs();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(logs).SetMinimumLevel(LogLevel.Trace));
        using var handler = new CannedHandler(request =>
        {
            Assert.Equal([Planted + "-api"], request.Headers.GetValues("DD-API-KEY"));
            logs.Read();
            return new HttpResponseMessage { Content = new StringContent("""{"data":{"id":"c1"}}"""), RequestMessage = request };
        });
        services
            .AddDatadogCaseManagement(options => (options.ApiKey, options.ApplicationKey) = (Planted + "-api", Planted + "-app"))
            .ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<CasesClient>().GetAsync("CASEM-1", Token);

        logs.Read();
        Assert.Contains("DD-API-KEY=[redacted]", logs.Values);
        Assert.Contains("DD-APPLICATION-KEY=[redacted]", logs.Values);
        Assert.DoesNotContain(logs.Values, value => value.Contains(Planted, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Credentials_that_a_server_echoes_do_not_appear_in_an_exception()
    {
        using var client = new TestClient();
        client.Options.ApiKey = Planted + "-api";
        client.Options.ApplicationKey = Planted + "-app";
        client.Stub.GivenAny().Responds(
            StubResponse.Json(403, $$"""{"errors":["no {{Planted}}-api",{"detail":"{{Planted}}-app","meta":{"k":"{{Planted}}-api"} }]}"""),
            StubResponse.Text(200, $"<html>{Planted}-api</html>"),
            StubResponse.Json(200, $$"""{"data":"{{Planted}}-api"}"""));

        for (var answer = 0; answer < 3; answer++)
        {
            var exception = await Assert.ThrowsAsync<DatadogApiException>(() => client.Cases.GetAsync("CASEM-1", Token));

            Assert.DoesNotContain(Planted, exception.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(Planted, exception.ResponseBody, StringComparison.Ordinal);
            Assert.DoesNotContain(Planted, string.Join(",", exception.Errors.Select(error => $"{error} {error.Detail} {error.Meta}")), StringComparison.Ordinal);
            Assert.Contains("[redacted]", exception.ResponseBody, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Options_and_clients_do_not_print_credentials()
    {
        var options = new DatadogCaseManagementOptions { ApiKey = Planted, ApplicationKey = Planted };
        using var client = new DatadogCaseManagementClient(options);
        var token = new DatadogCaseManagementOptions { AccessToken = Planted, Site = "EU1" };

        string[] printed =
        [
            $"{options}",
            $"{client}",
            $"{client.Cases}",
            JsonSerializer.Serialize(options, PlainJson.Options),
            $"{token}",
            JsonSerializer.Serialize(token, PlainJson.Options),
        ];

        Assert.DoesNotContain(printed, text => text.Contains(Planted, StringComparison.Ordinal));
        Assert.Equal(
            "Site = EU1, BaseAddress = the site's, ApiKey = not set, ApplicationKey = not set, AccessToken = set, AccessTokenProvider = not set",
            printed[4]);
    }

    [Theory]
    [InlineData("planted-secret\n")]
    [InlineData("planted-secret with a blank")]
    [InlineData("planted-sécret")]
    public void An_invalid_key_is_not_quoted(string key)
    {
        var options = new DatadogCaseManagementOptions { ApiKey = key, ApplicationKey = key };

        var exception = Assert.ThrowsAny<Exception>(() => new DatadogCaseManagementClient(options));

        Assert.DoesNotContain("planted", exception.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Keeps the states of log entries and reads them when it is told to, as a logger with a queue does.</summary>
    private sealed class StateLogs : ILoggerProvider, ILogger
    {
        private readonly List<object?> _states = [];

        public List<string> Values { get; } = [];

        public void Read()
        {
            foreach (var (name, value) in _states.OfType<IEnumerable<KeyValuePair<string, object?>>>().SelectMany(state => state))
            {
                Values.AddRange((value is string ? [value] : value as IEnumerable<object?> ?? [value]).Select(part => $"{name}={part}"));
            }

            Values.AddRange(_states.Select(state => $"{state}"));
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            _states.Add(state);
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _states.Add(state);

        public void Dispose()
        {
        }
    }
}
