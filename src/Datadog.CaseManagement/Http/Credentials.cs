using System.Net.Http.Headers;

namespace Datadog.CaseManagement.Http;

/// <summary>What proves to Datadog who is asking: either both keys or an access token. It prints nothing of them.</summary>
internal readonly struct Credentials
{
    private const string Redacted = "[redacted]";

    private readonly string? _apiKey;
    private readonly string? _applicationKey;
    private readonly string? _accessToken;

    public Credentials(string apiKey, string applicationKey)
    {
        _apiKey = apiKey;
        _applicationKey = applicationKey;
    }

    public Credentials(string accessToken) => _accessToken = accessToken;

    public void Apply(HttpRequestHeaders headers)
    {
        if (_accessToken is not null)
        {
            headers.Authorization = new AuthenticationHeaderValue("Bearer", _accessToken);
            return;
        }

        headers.TryAddWithoutValidation("DD-API-KEY", _apiKey);
        headers.TryAddWithoutValidation("DD-APPLICATION-KEY", _applicationKey);
    }

    /// <summary>The text without the credentials, for a server or gateway that repeats them in its answer.</summary>
    public string RedactFrom(string text) => Redact(Redact(Redact(text, _apiKey), _applicationKey), _accessToken);

    public override string ToString() => Redacted;

    private static string Redact(string text, string? secret) =>
        string.IsNullOrEmpty(secret) ? text : text.Replace(secret, Redacted, StringComparison.OrdinalIgnoreCase);
}
