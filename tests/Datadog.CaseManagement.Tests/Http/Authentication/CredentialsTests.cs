using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Datadog.CaseManagement.Configuration;
using Datadog.CaseManagement.Http.Authentication;
using Datadog.CaseManagement.Tests.Infrastructure;
using Microsoft.Extensions.Options;

namespace Datadog.CaseManagement.Tests.Http.Authentication;

public sealed class CredentialsTests
{
    private static readonly Credentials Keys = new("api-key-0123456789", "app-key-0123456789");

    [Fact]
    public void Keys_or_a_token_are_written_to_the_request()
    {
        Assert.Equal("[redacted] [redacted] token-0123456789", Keys.Redact("api-key-0123456789 app-key-0123456789 token-0123456789"));
        Assert.Equal("api-key-0123456789 app-key-0123456789 [redacted]", new Credentials("token-0123456789").Redact("api-key-0123456789 app-key-0123456789 token-0123456789"));
        Assert.Equal("The value begins with api-key", Keys.Redact("The value begins with api-key"));
        Assert.Equal("[redacted]", Keys.ToString());
    }

    [Fact]
    public void The_credentials_of_a_request_are_read_back_from_it()
    {
        using var request = new HttpRequestMessage();
        Keys.Apply(request.Headers);
        Assert.Equal("[redacted] [redacted]", new Credentials(request.Headers).Redact("api-key-0123456789 app-key-0123456789"));

        using var withToken = new HttpRequestMessage();
        new Credentials("token-0123456789").Apply(withToken.Headers);
        Assert.Equal("[redacted] api-key-0123456789", new Credentials(withToken.Headers).Redact("token-0123456789 api-key-0123456789"));

        using var withNothing = new HttpRequestMessage();
        Assert.Equal("token-0123456789 api-key-0123456789", new Credentials(withNothing.Headers).Redact("token-0123456789 api-key-0123456789"));
    }

    [Fact]
    public void Secrets_of_fewer_than_sixteen_characters_are_not_searched_for()
    {
        Assert.Equal("in-memory 123456789012345 and [redacted]", new Credentials("123456789012345", "1234567890123456").Redact("in-memory 123456789012345 and 1234567890123456"));
        Assert.Equal("The in-memory Datadog", new Credentials("in-memory").Redact("The in-memory Datadog"));
    }

    [Fact]
    public void The_user_and_password_of_a_proxy_are_redacted_and_the_cause_is_kept()
    {
        var cause = new SocketException((int)SocketError.ConnectionRefused);
        var failure = Keys.Redact(new HttpRequestException(
            HttpRequestError.ProxyTunnelError, "The proxy 'http://user:p@ss@proxy:3128/' failed, see https://example.com/@x", cause, HttpStatusCode.BadGateway));

        Assert.Equal("The proxy 'http://[redacted]@proxy:3128/' failed, see https://example.com/@x", failure.Message);
        Assert.Equal((HttpRequestError.ProxyTunnelError, HttpStatusCode.BadGateway), (failure.HttpRequestError, failure.StatusCode));
        Assert.Same(cause, failure.InnerException);
    }

    [Theory]
    [InlineData("DD-API-KEY", true)]
    [InlineData("dd-application-key", true)]
    [InlineData("authorization", true)]
    [InlineData("Accept", false)]
    public void The_headers_of_credentials_are_recognized(string name, bool expected) => Assert.Equal(expected, Credentials.IsHeader(name));

    [Fact]
    public void An_exception_that_quotes_credentials_is_redacted()
    {
        var failure = Keys.Redact(new HttpRequestException(
            HttpRequestError.InvalidResponse, "bad line: api-key-0123456789", new IOException("read app-key-0123456789"), HttpStatusCode.BadGateway));

        Assert.Equal("bad line: [redacted]", failure.Message);
        Assert.Equal(HttpRequestError.InvalidResponse, failure.HttpRequestError);
        Assert.Equal(HttpStatusCode.BadGateway, failure.StatusCode);
        Assert.Equal("read [redacted]", Assert.IsType<IOException>(failure.InnerException).Message);
    }

    [Fact]
    public void An_inner_exception_that_quotes_credentials_is_dropped_unless_it_is_a_lost_connection()
    {
        var failure = Keys.Redact(new HttpRequestException("failed", new InvalidOperationException("api-key-0123456789")));

        Assert.Equal("failed", failure.Message);
        Assert.Null(failure.InnerException);
    }

    [Fact]
    public void A_JsonException_that_quotes_credentials_is_redacted()
    {
        var failure = Keys.Redact(new JsonException("at $.api-key-0123456789", "$.api-key-0123456789", 3, 5));

        Assert.Equal("at $.[redacted]", failure.Message);
        Assert.Equal(("$.[redacted]", 3, 5), (failure.Path, failure.LineNumber, failure.BytePositionInLine));
        Assert.Equal("", Keys.Redact(new JsonException("api-key-0123456789")).Path);
    }

    [Fact]
    public void An_exception_without_credentials_stays_the_same_object()
    {
        var (http, json) = (new HttpRequestException("failed", new IOException("read")), new JsonException("at $"));

        Assert.Same(http, Keys.Redact(http));
        Assert.Same(json, Keys.Redact(json));
    }

    [Theory]
    [InlineData("\"{0}\"")]
    [InlineData("'{0}'")]
    [InlineData("\"'{0}'\"")]
    public async Task The_quotes_of_an_env_file_are_not_part_of_a_key_or_token(string form)
    {
        using var handler = new CannedHandler();
        using var httpClient = new HttpClient(handler);
        var options = new DatadogCaseManagementOptions
        {
            ApiKey = string.Format(null, form, "api-key"),
            ApplicationKey = string.Format(null, form, "app-key"),
            Retry = { MaxRetries = 0 },
        };
        var cases = new CasesClient(httpClient, options);

        await cases.GetAsync("CASEM-1", TestContext.Current.CancellationToken);
        (options.ApiKey, options.ApplicationKey, options.AccessToken) = (null, null, string.Format(null, form, "token"));
        await cases.GetAsync("CASEM-1", TestContext.Current.CancellationToken);
        (options.AccessToken, options.AccessTokenProvider) = (null, _ => ValueTask.FromResult(string.Format(null, form, "provided")));
        await cases.GetAsync("CASEM-1", TestContext.Current.CancellationToken);

        Assert.Equal(["api-key"], handler.Requests[0].Headers.GetValues("DD-API-KEY"));
        Assert.Equal(["app-key"], handler.Requests[0].Headers.GetValues("DD-APPLICATION-KEY"));
        Assert.Equal("Bearer token", $"{handler.Requests[1].Headers.Authorization}");
        Assert.Equal("Bearer provided", $"{handler.Requests[2].Headers.Authorization}");
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("' '")]
    public void A_key_of_quotes_only_is_empty(string key)
    {
        var exception = Assert.Throws<OptionsValidationException>(
            () => OptionsValidator.ThrowIfInvalid(new DatadogCaseManagementOptions { ApiKey = key, ApplicationKey = "app-key" }));

        Assert.Equal("ApiKey (environment variable DD_API_KEY) is empty", Assert.Single(exception.Failures));
    }
}
