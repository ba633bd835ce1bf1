using Datadog.CaseManagement.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Datadog.CaseManagement.Tests.Http.Authentication;

/// <summary>Only the primary handler of a registration gets the credentials.</summary>
public sealed class CredentialsHandlerTests : IDisposable
{
    private static readonly HttpRequestOptionsKey<string> OptionOfTheProgram = new("option of the program");

    private readonly CannedHandler _primary = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _primary.Dispose();

    [Theory]
    [InlineData(null, "DD-API-KEY: api", "DD-APPLICATION-KEY: app")]
    [InlineData("token", "Authorization: Bearer token")]
    public async Task A_message_handler_sees_placeholders_before_and_after_the_primary_handler_gets_the_credentials(string? token, params string[] sent)
    {
        var seen = new List<string>();
        await CallAsync(token, async (request, send) =>
        {
            seen.AddRange(CredentialHeaders(request));
            var response = await send(request);
            seen.AddRange(CredentialHeaders(request));
            seen.AddRange(CredentialHeaders(response.RequestMessage!));
            return response;
        });

        Assert.Equal(sent, CredentialHeaders(Assert.Single(_primary.Requests)));
        var placeholders = token is null ? ["DD-API-KEY: [redacted]", "DD-APPLICATION-KEY: [redacted]"] : new[] { "Authorization: Bearer [redacted]" };
        Assert.Equal([.. placeholders, .. placeholders, .. placeholders], seen);
    }

    [Fact]
    public async Task The_same_message_can_be_sent_again()
    {
        await CallAsync(null, async (request, send) =>
        {
            (await send(request)).Dispose();
            return await send(request);
        });

        Assert.Equal(2, _primary.Requests.Count);
        Assert.All(_primary.Requests, request => Assert.Equal(["DD-API-KEY: api", "DD-APPLICATION-KEY: app"], CredentialHeaders(request)));
    }

    [Fact]
    public async Task What_a_message_handler_sets_is_sent()
    {
        await CallAsync(null, (request, send) =>
        {
            request.Headers.Remove("DD-API-KEY");
            request.Headers.Remove("DD-APPLICATION-KEY");
            request.Headers.Add("DD-APPLICATION-KEY", "another");
            request.Headers.Add("Authorization", "Basic x");
            request.Headers.Add("X-Several", ["1", "2"]);
            request.Options.Set(OptionOfTheProgram, "value");
            request.Version = new Version(1, 1);
            request.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
            return send(request);
        });

        var request = Assert.Single(_primary.Requests);
        Assert.Equal(["DD-APPLICATION-KEY: another", "Authorization: Basic x"], CredentialHeaders(request));
        Assert.Equal(["1", "2"], request.Headers.GetValues("X-Several"));
        Assert.True(request.Options.TryGetValue(OptionOfTheProgram, out var option));
        Assert.Equal(("value", new Version(1, 1), HttpVersionPolicy.RequestVersionExact), (option, request.Version, request.VersionPolicy));
    }

    [Fact]
    public async Task A_token_that_a_message_handler_sets_is_sent()
    {
        await CallAsync("token", (request, send) =>
        {
            request.Headers.Authorization = new("Bearer", "another");
            return send(request);
        });

        Assert.Equal(["Authorization: Bearer another"], CredentialHeaders(Assert.Single(_primary.Requests)));
    }

    [Fact]
    public async Task A_copy_with_the_options_of_the_message_is_sent_with_the_credentials()
    {
        await CallAsync(null, (request, send) => send(Copy(request, withOptions: true)));

        Assert.Equal(["DD-API-KEY: api", "DD-APPLICATION-KEY: app"], CredentialHeaders(Assert.Single(_primary.Requests)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("token")]
    public async Task A_copy_without_the_options_of_the_message_is_rejected_with_what_to_copy(string? token)
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            CallAsync(token, (request, send) => send(Copy(request, withOptions: false))));

        Assert.Equal(
            "A message handler of the HTTP client 'Datadog.CaseManagement' has sent a copy of a request without its options, which have the "
            + "credentials. Copy HttpRequestMessage.Options as well.",
            exception.Message);
        Assert.Empty(_primary.Requests);
    }

    [Fact]
    public async Task A_request_of_the_program_through_the_HTTP_client_has_no_credentials()
    {
        await using var provider = CreateProvider(null, (request, send) => send(request));
        using var httpClient = provider.GetRequiredService<IHttpClientFactory>().CreateClient("Datadog.CaseManagement");

        using var response = await httpClient.GetAsync(new Uri("https://example.com/"), Token);

        Assert.Empty(CredentialHeaders(Assert.Single(_primary.Requests)));
    }

    private async Task CallAsync(string? token, Func<HttpRequestMessage, Func<HttpRequestMessage, Task<HttpResponseMessage>>, Task<HttpResponseMessage>> handle)
    {
        await using var provider = CreateProvider(token, handle);
        await provider.GetRequiredService<CasesClient>().GetAsync("CASEM-1", Token);
    }

    private ServiceProvider CreateProvider(
        string? token, Func<HttpRequestMessage, Func<HttpRequestMessage, Task<HttpResponseMessage>>, Task<HttpResponseMessage>> handle)
    {
        var services = new ServiceCollection();
        services
            .AddDatadogCaseManagement(options =>
                (options.ApiKey, options.ApplicationKey, options.AccessToken) = token is null ? ("api", "app", (string?)null) : (null, null, token))
            .AddHttpMessageHandler(() => new HandlerOfTheProgram(handle))
            .ConfigurePrimaryHttpMessageHandler(() => _primary);
        return services.BuildServiceProvider();
    }

    private static IEnumerable<string> CredentialHeaders(HttpRequestMessage request) =>
        request.Headers.NonValidated
            .Where(header => header.Key.StartsWith("DD-", StringComparison.Ordinal) || header.Key == "Authorization")
            .Select(header => $"{header.Key}: {header.Value}");

    private static HttpRequestMessage Copy(HttpRequestMessage request, bool withOptions)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri);
        foreach (var header in request.Headers)
        {
            copy.Headers.Add(header.Key, header.Value);
        }

        foreach (var option in withOptions ? request.Options : [])
        {
            ((IDictionary<string, object?>)copy.Options).Add(option);
        }

        return copy;
    }

    private sealed class HandlerOfTheProgram(Func<HttpRequestMessage, Func<HttpRequestMessage, Task<HttpResponseMessage>>, Task<HttpResponseMessage>> handle)
        : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            handle(request, message => base.SendAsync(message, cancellationToken));
    }
}
