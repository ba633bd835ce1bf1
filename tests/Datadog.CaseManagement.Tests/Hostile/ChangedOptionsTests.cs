using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>Changes of options take effect with the next call, and must not expose credentials.</summary>
public sealed class ChangedOptionsTests
{
    public static TheoryData<string> Addresses =>
    [
        "http://example.com/", "http://127.0.0.1.example.com/", "http://192.168.0.1/", "http://localhost.example.com/", "http://[2001:db8::1]/", "http://0.0.0.0/",
        "ftp://127.0.0.1/", "ws://127.0.0.1/", "file:///x", "https://user:planted@example.com/", "https://example.com/?a=b", "https://example.com/#a", "relative",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Keys_are_never_sent_to_an_insecure_address_after_a_change_of_the_options(string address)
    {
        using var server = new HostileClient();
        using var httpClient = new HttpClient(server.Handler, disposeHandler: false);
        var options = new DatadogCaseManagementOptions { ApiKey = "api", ApplicationKey = "app" };
        var cases = new CasesClient(httpClient, options);
        await cases.GetAsync("1", CancellationToken.None);
        Assert.Equal("https://api.datadoghq.com/api/v2/cases/1", server.Sent!.Uri.AbsoluteUri);
        server.Sent = null;

        options.BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute);
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => cases.GetAsync("1", CancellationToken.None));

        Assert.StartsWith("BaseAddress m", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("planted", exception.ToString(), StringComparison.Ordinal);
        Assert.Null(server.Sent);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Keys_are_never_sent_to_an_insecure_address_after_a_change_of_the_options_of_a_container(string address)
    {
        using var server = new HostileClient();
        var services = new ServiceCollection();
        services
            .AddDatadogCaseManagement(options => (options.ApiKey, options.ApplicationKey) = ("api", "app"))
            .ConfigurePrimaryHttpMessageHandler(() => server.Handler);
        await using var provider = services.BuildServiceProvider();
        var cases = provider.GetRequiredService<CasesClient>();

        provider.GetRequiredService<IOptionsMonitor<DatadogCaseManagementOptions>>().CurrentValue.BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute);

        await Assert.ThrowsAsync<OptionsValidationException>(() => cases.GetAsync("1", CancellationToken.None));
        Assert.Null(server.Sent);
    }

    [Fact]
    public async Task A_changed_address_takes_effect_with_the_next_call()
    {
        using var client = new HostileClient();
        client.Answer = () =>
        {
            client.Options.Site = "EU1";
            return new HostileHeaders(429, [("X-RateLimit-Reset", "1")]).ToMessage();
        };

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => Task.FromResult(client.Finish(client.Cases.GetAsync("1", CancellationToken.None))));
        Assert.Equal(5, exception.Attempts);
        Assert.Equal("api.datadoghq.com", client.Sent!.Uri.Host);

        Assert.Throws<DatadogApiException>(() => client.Finish(client.Cases.GetAsync("1", CancellationToken.None)));
        Assert.Equal("api.datadoghq.eu", client.Sent!.Uri.Host);
        client.Options.BaseAddress = new Uri("http://localhost:1/x");
        Assert.Throws<DatadogApiException>(() => client.Finish(client.Cases.GetAsync("1", CancellationToken.None)));
        Assert.Equal("http://localhost:1/x/api/v2/cases/1", client.Sent!.Uri.AbsoluteUri);
        client.Options.BaseAddress = null;
        client.Options.Site = "nowhere";
        Assert.Throws<OptionsValidationException>(() => client.Finish(client.Cases.GetAsync("1", CancellationToken.None)));
    }

    [Fact]
    public async Task The_keys_of_another_organization_are_not_sent_to_the_address_at_which_the_call_began()
    {
        using var client = new HostileClient();
        (client.Options.ApiKey, client.Options.ApplicationKey) = ("api-of-one", "app-of-one");
        var sent = new List<string>();
        client.Answer = () =>
        {
            var headers = client.Sent!.Headers;
            sent.Add($"{client.Sent.Uri.Host} {string.Join(' ', headers.Where(header => header.Key.StartsWith("DD-", StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).Order())}");
            (client.Options.Site, client.Options.ApiKey, client.Options.ApplicationKey) = ("EU1", "api-of-two", "app-of-two");
            return new HostileHeaders(429, [("X-RateLimit-Reset", "1")]).ToMessage();
        };

        await Assert.ThrowsAsync<DatadogApiException>(() => Task.FromResult(client.Finish(client.Cases.GetAsync("1", CancellationToken.None))));

        Assert.Equal(Enumerable.Repeat("api.datadoghq.com api-of-one app-of-one", 5), sent);
    }

    [Theory]
    [InlineData("planted\r\nX: y", "app", null, "ApiKey contains a line break.")]
    [InlineData("api", "plantéd", null, "ApplicationKey contains a blank, a control character or a character outside ASCII.")]
    [InlineData(null, "app", null, "ApiKey is empty.")]
    [InlineData("api", "app", "planted token", "AccessToken contains a blank, a control character or a character outside ASCII.")]
    public void A_key_that_has_become_malformed_is_rejected_without_quoting_it_before_anything_is_sent(string? apiKey, string? applicationKey, string? token, string expected)
    {
        using var client = new HostileClient();
        (client.Options.ApiKey, client.Options.ApplicationKey, client.Options.AccessToken) = (apiKey, applicationKey, token);

        var exception = Assert.Throws<InvalidOperationException>(() => client.Finish(client.Cases.GetAsync("1", CancellationToken.None)));

        Assert.Equal(expected, exception.Message);
        Assert.Null(client.Sent);
    }
}
