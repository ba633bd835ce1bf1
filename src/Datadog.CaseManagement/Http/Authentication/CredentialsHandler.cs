namespace Datadog.CaseManagement.Http.Authentication;

/// <summary>
/// Sends a copy of a request in which the credentials take the place of their placeholders. The handlers of IHttpClientFactory hand the
/// values of headers to loggers, so no message that passes them may ever have the credentials in its headers.
/// </summary>
internal sealed class CredentialsHandler(string httpClientName) : DelegatingHandler
{
    private static readonly HttpRequestOptionsKey<Credentials> Key = new("Datadog.CaseManagement.Credentials");

    /// <summary>Adds the credentials to a message that is sent through a <see cref="CredentialsHandler"/>, and placeholders to its headers.</summary>
    public static void Attach(HttpRequestMessage message, Credentials credentials)
    {
        message.Options.Set(Key, credentials);
        credentials.Placeholders.Apply(message.Headers);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Options.TryGetValue(Key, out var credentials))
        {
            return Credentials.ArePlaceholdersIn(request.Headers)
                ? throw new InvalidOperationException(
                    $"A message handler of the HTTP client '{httpClientName}' has sent a copy of a request without its options, which have the "
                    + $"credentials. Copy {nameof(HttpRequestMessage)}.{nameof(request.Options)} as well.")
                : await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        // Not disposed, because its content is that of the request.
        var copy = Copy(request);
        credentials.Placeholders.Replace(copy.Headers, credentials);
        var response = await base.SendAsync(copy, cancellationToken).ConfigureAwait(false);
        response.RequestMessage = request;
        return response;
    }

    private static HttpRequestMessage Copy(HttpRequestMessage request)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri)
        {
            Content = request.Content,
            Version = request.Version,
            VersionPolicy = request.VersionPolicy,
        };
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            copy.Headers.TryAddWithoutValidation(name, values);
        }

        foreach (var (key, value) in request.Options)
        {
            ((IDictionary<string, object?>)copy.Options)[key] = value;
        }

        return copy;
    }
}
