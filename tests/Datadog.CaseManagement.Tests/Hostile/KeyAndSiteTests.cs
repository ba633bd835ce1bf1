using Datadog.CaseManagement.Configuration;
using Microsoft.Extensions.Options;

namespace Datadog.CaseManagement.Tests.Hostile;

public sealed class KeyAndSiteTests
{
    [Fact]
    public async Task Any_string_as_a_key_or_token_is_rejected_at_start_without_quoting_it_or_sent_without_quotes()
    {
        using var server = new HostileClient();
        using var httpClient = new HttpClient(server.Handler, disposeHandler: false);
        await PropertyCheck.HoldsAsync(HostileText.Arbitrary, text =>
        {
            var secret = text.Value;
            AssertRefusedOrSent(server, httpClient, secret, "DD-API-KEY", new() { ApiKey = secret, ApplicationKey = "app" });
            AssertRefusedOrSent(server, httpClient, secret, "DD-APPLICATION-KEY", new() { ApiKey = "api", ApplicationKey = secret });
            AssertRefusedOrSent(server, httpClient, secret, "Authorization", new() { AccessToken = secret });
        });
    }

    [Fact]
    public async Task Any_string_as_a_site_is_rejected_at_start_or_is_a_host_that_is_called_over_HTTPS()
    {
        using var server = new HostileClient();
        using var httpClient = new HttpClient(server.Handler, disposeHandler: false);
        await PropertyCheck.HoldsAsync(HostileText.Arbitrary, text =>
        {
            foreach (var site in new[] { text.Value, text.Value + ".datadoghq.eu", "datadoghq.eu" + text.Value })
            {
                server.Sent = null;
                DatadogCaseManagementClient client;
                try
                {
                    client = new(httpClient, new() { ApiKey = "api", ApplicationKey = "app", Site = site });
                }
                catch (OptionsValidationException)
                {
                    continue;
                }

                server.Finish(client.Cases.GetAsync("CASEM-1", CancellationToken.None));
                Assert.Equal("https", server.Sent!.Uri.Scheme);
                Assert.Equal(443, server.Sent.Uri.Port);
                Assert.Equal("/api/v2/cases/CASEM-1", server.Sent.Uri.PathAndQuery);
                Assert.Equal("", server.Sent.Uri.UserInfo);
                Assert.Equal("api." + Site.Normalize(site), server.Sent.Uri.Host);
            }
        });
    }

    private static void AssertRefusedOrSent(
        HostileClient server, HttpClient httpClient, string secret, string header, DatadogCaseManagementOptions options)
    {
        server.Sent = null;
        var key = secret.Trim('"', '\'');
        if (key.Length > 0 && secret.All(character => character is >= '!' and <= '~'))
        {
            using var client = new DatadogCaseManagementClient(httpClient, options);
            server.Finish(client.Cases.GetAsync("CASEM-1", CancellationToken.None));
            Assert.Equal(header == "Authorization" ? "Bearer " + key : key, server.Sent!.Headers[header]);
            Assert.Equal(1, server.Sent.Headers.Count(sent => sent.Key.StartsWith("DD-API", StringComparison.Ordinal) || sent.Key == "Authorization"));
            return;
        }

        var exception = Assert.Throws<OptionsValidationException>(() => new DatadogCaseManagementClient(httpClient, options));
        Assert.Null(server.Sent);
        Assert.True(
            secret.Length < 16 || !exception.ToString().Contains(secret, StringComparison.Ordinal),
            "The message quotes what was refused.");
    }
}
