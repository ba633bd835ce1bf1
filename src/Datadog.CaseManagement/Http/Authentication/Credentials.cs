using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Datadog.CaseManagement.Http.Authentication;

/// <summary>
/// The credentials of a request: either both keys or an access token. They are never printed, and are redacted from text that a server or
/// gateway echoes in its response.
/// </summary>
internal readonly struct Credentials
{
    private const string ApiKeyHeader = "DD-API-KEY";
    private const string ApplicationKeyHeader = "DD-APPLICATION-KEY";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? _apiKey;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? _applicationKey;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? _accessToken;

    public Credentials(string apiKey, string applicationKey)
    {
        _apiKey = apiKey;
        _applicationKey = applicationKey;
    }

    public Credentials(string accessToken) => _accessToken = accessToken;

    /// <summary>Initializes a new instance from the headers of a request.</summary>
    public Credentials(HttpRequestHeaders headers)
    {
        _apiKey = headers.NonValidated.TryGetValues(ApiKeyHeader, out var apiKey) ? apiKey.ToString() : null;
        _applicationKey = headers.NonValidated.TryGetValues(ApplicationKeyHeader, out var applicationKey) ? applicationKey.ToString() : null;
        _accessToken = headers.Authorization?.Parameter;
    }

    public static bool IsHeader(string name) =>
        name.Equals(ApiKeyHeader, StringComparison.OrdinalIgnoreCase)
        || name.Equals(ApplicationKeyHeader, StringComparison.OrdinalIgnoreCase)
        || name.Equals("Authorization", StringComparison.OrdinalIgnoreCase);

    public void Apply(HttpRequestHeaders headers)
    {
        if (_accessToken is not null)
        {
            headers.Authorization = new AuthenticationHeaderValue("Bearer", _accessToken);
            return;
        }

        headers.TryAddWithoutValidation(ApiKeyHeader, _apiKey);
        headers.TryAddWithoutValidation(ApplicationKeyHeader, _applicationKey);
    }

    public string Redact(string text) =>
        Redaction.Remove(Redaction.Remove(Redaction.Remove(text, _apiKey), _applicationKey), _accessToken);

    public bool AreContainedIn(string text) => !ReferenceEquals(text, Redact(text));

    /// <summary>Returns the exception with the credentials redacted, without inner exceptions that could contain them.</summary>
    public HttpRequestException Redact(HttpRequestException failure) =>
        AreContainedIn(failure.ToString())
            ? new HttpRequestException(
                failure.HttpRequestError,
                Redact(failure.Message),
                failure.InnerException is IOException cause ? new IOException(Redact(cause.Message)) : null,
                failure.StatusCode)
            : failure;

    /// <inheritdoc cref="Redact(HttpRequestException)"/>
    public JsonException Redact(JsonException failure) =>
        AreContainedIn(failure.ToString())
            ? new JsonException(Redact(failure.Message), Redact(failure.Path ?? ""), failure.LineNumber, failure.BytePositionInLine)
            : failure;

    public override string ToString() => Redaction.Placeholder;
}
