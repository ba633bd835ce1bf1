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
    private const string AuthorizationHeader = "Authorization";
    private const string BearerScheme = "Bearer";

    // A shorter secret, such as the key "test" of a test, is a word that other texts have, too.
    private const int MinSecretLength = 16;

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

    /// <summary>Gets what is written to headers in place of these credentials.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public Credentials Placeholders =>
        _accessToken is null ? new Credentials(Redaction.Placeholder, Redaction.Placeholder) : new Credentials(Redaction.Placeholder);

    /// <summary>Returns a value that indicates whether headers have a placeholder instead of a credential.</summary>
    public static bool ArePlaceholdersIn(HttpRequestHeaders headers)
    {
        var credentials = new Credentials(headers);
        return credentials._apiKey == Redaction.Placeholder
            || credentials._applicationKey == Redaction.Placeholder
            || credentials._accessToken == Redaction.Placeholder;
    }

    public static bool IsHeader(string name) =>
        name.Equals(ApiKeyHeader, StringComparison.OrdinalIgnoreCase)
        || name.Equals(ApplicationKeyHeader, StringComparison.OrdinalIgnoreCase)
        || name.Equals(AuthorizationHeader, StringComparison.OrdinalIgnoreCase);

    /// <summary>Removes every header of credentials, whatever its value.</summary>
    public static void RemoveFrom(HttpRequestHeaders headers)
    {
        headers.Remove(ApiKeyHeader);
        headers.Remove(ApplicationKeyHeader);
        headers.Remove(AuthorizationHeader);
    }

    public void Apply(HttpRequestHeaders headers)
    {
        if (_accessToken is not null)
        {
            headers.Authorization = new AuthenticationHeaderValue(BearerScheme, _accessToken);
            return;
        }

        headers.TryAddWithoutValidation(ApiKeyHeader, _apiKey);
        headers.TryAddWithoutValidation(ApplicationKeyHeader, _applicationKey);
    }

    /// <summary>Replaces these credentials in headers. A header that a handler has set to another value keeps it.</summary>
    public void Replace(HttpRequestHeaders headers, Credentials replacement)
    {
        if (_accessToken is not null)
        {
            if (headers.Authorization is { Scheme: BearerScheme } authorization && authorization.Parameter == _accessToken)
            {
                replacement.Apply(headers);
            }

            return;
        }

        Replace(headers, ApiKeyHeader, _apiKey, replacement._apiKey);
        Replace(headers, ApplicationKeyHeader, _applicationKey, replacement._applicationKey);
    }

    public string Redact(string text) => Redact(text, isCut: false);

    /// <inheritdoc cref="Redaction.Remove"/>
    public string Redact(string text, bool isCut) =>
        Redact(Redact(Redact(text, _apiKey, isCut), _applicationKey, isCut), _accessToken, isCut);

    public bool AreContainedIn(string text) => !ReferenceEquals(text, Redact(text));

    /// <summary>
    /// Returns the exception with the credentials and the user and password of a proxy redacted, without inner exceptions that could contain
    /// them.
    /// </summary>
    public HttpRequestException Redact(HttpRequestException failure) =>
        IsClean(failure)
            ? failure
            : new HttpRequestException(
                failure.HttpRequestError,
                RedactFailure(failure.Message),
                failure.InnerException switch
                {
                    { } cause when IsClean(cause) => cause,
                    IOException cause => new IOException(RedactFailure(cause.Message)),
                    _ => null,
                },
                failure.StatusCode);

    /// <summary>Returns the exception with the credentials redacted.</summary>
    public JsonException Redact(JsonException failure) =>
        AreContainedIn(failure.ToString())
            ? new JsonException(Redact(failure.Message), Redact(failure.Path ?? ""), failure.LineNumber, failure.BytePositionInLine)
            : failure;

    public override string ToString() => Redaction.Placeholder;

    private bool IsClean(Exception failure)
    {
        var text = failure.ToString();
        return ReferenceEquals(text, RedactFailure(text));
    }

    private string RedactFailure(string text) => Redact(Redaction.RemoveUserInfo(text));

    private static string Redact(string text, string? secret, bool isCut) =>
        secret is { Length: >= MinSecretLength } ? Redaction.Remove(text, secret, isCut) : text;

    private static void Replace(HttpRequestHeaders headers, string name, string? value, string? replacement)
    {
        if (headers.NonValidated.TryGetValues(name, out var values) && values.ToString() == value)
        {
            headers.Remove(name);
            headers.TryAddWithoutValidation(name, replacement);
        }
    }
}
