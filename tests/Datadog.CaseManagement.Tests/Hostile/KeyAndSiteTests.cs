using Datadog.CaseManagement.Configuration;
using Microsoft.Extensions.Options;

namespace Datadog.CaseManagement.Tests.Hostile;

public sealed class KeyAndSiteTests
{
    [Fact]
    public async Task Any_text_as_a_key_or_token_is_refused_at_start_unquoted_or_sent_as_itself()
    {
        using var handler = new HostileClient();
        using var httpClient = new HttpClient(handler, disposeHandler: false);
        await PropertyCheck.HoldsAsync(HostileText.Arbitrary, text =>
        {
            var secret = text.Value;
            AssertRefusedOrSent(handler, httpClient, secret, "DD-API-KEY", new() { ApiKey = secret, ApplicationKey = "app" });
            AssertRefusedOrSent(handler, httpClient, secret, "DD-APPLICATION-KEY", new() { ApiKey = "api", ApplicationKey = secret });
            AssertRefusedOrSent(handler, httpClient, secret, "Authorization", new() { AccessToken = secret });
        });
    }

    [Fact]
    public async Task Any_text_as_a_site_is_refused_at_start_or_is_a_host_that_is_spoken_to_over_https()
    {
        using var handler = new HostileClient();
        using var httpClient = new HttpClient(handler, disposeHandler: false);
        await PropertyCheck.HoldsAsync(HostileText.Arbitrary, text =>
        {
            foreach (var site in new[] { text.Value, text.Value + ".datadoghq.eu", "datadoghq.eu" + text.Value })
            {
                handler.Sent = null;
                DatadogCaseManagementClient client;
                try
                {
                    client = new(httpClient, new() { ApiKey = "api", ApplicationKey = "app", Site = site });
                }
                catch (OptionsValidationException)
                {
                    continue;
                }

                handler.Finish(client.Cases.GetAsync("CASEM-1", CancellationToken.None));
                Assert.Equal("https", handler.Sent!.Uri.Scheme);
                Assert.Equal(443, handler.Sent.Uri.Port);
                Assert.Equal("/api/v2/cases/CASEM-1", handler.Sent.Uri.PathAndQuery);
                Assert.Equal("", handler.Sent.Uri.UserInfo);
                Assert.Equal("api." + Site.Normalize(site), handler.Sent.Uri.Host);
            }
        });
    }

    private static void AssertRefusedOrSent(
        HostileClient handler, HttpClient httpClient, string secret, string header, DatadogCaseManagementOptions options)
    {
        handler.Sent = null;
        if (secret.Length > 0 && secret.All(character => character is >= '!' and <= '~'))
        {
            using var client = new DatadogCaseManagementClient(httpClient, options);
            handler.Finish(client.Cases.GetAsync("CASEM-1", CancellationToken.None));
            Assert.Equal(header == "Authorization" ? "Bearer " + secret : secret, handler.Sent!.Headers[header]);
            Assert.Equal(1, handler.Sent.Headers.Count(sent => sent.Key.StartsWith("DD-API", StringComparison.Ordinal) || sent.Key == "Authorization"));
            return;
        }

        var exception = Assert.Throws<OptionsValidationException>(() => new DatadogCaseManagementClient(httpClient, options));
        Assert.Null(handler.Sent);
        Assert.True(
            secret.Length < 16 || !exception.ToString().Contains(secret, StringComparison.Ordinal),
            "The message quotes what was refused.");
    }
}
