using System.Net.Http.Headers;

namespace Datadog.CaseManagement.Http.Authentication;

/// <summary>
/// Redacts the credentials from the headers of a response that echoes them, before the handlers that log headers receive it. The body is
/// redacted where it is printed.
/// </summary>
internal sealed class ResponseRedactionHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var credentials = new Credentials(request.Headers);
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (response.ReasonPhrase is { } phrase && credentials.AreContainedIn(phrase))
            {
                response.ReasonPhrase = credentials.Redact(phrase);
            }

            Redact(response.Headers, credentials);
            Redact(response.Content.Headers, credentials);
            return response;
        }
        catch (HttpRequestException failure) when (credentials.Redact(failure) is var redacted && redacted != failure)
        {
            throw redacted;
        }
    }

    private static void Redact(HttpHeaders headers, Credentials credentials)
    {
        List<string>? names = null;
        foreach (var (name, values) in headers.NonValidated)
        {
            if (credentials.AreContainedIn(name) || credentials.AreContainedIn(values.ToString()))
            {
                (names ??= []).Add(name);
            }
        }

        foreach (var name in names ?? [])
        {
            var values = headers.NonValidated[name].Select(credentials.Redact).ToList();
            headers.Remove(name);
            if (!credentials.AreContainedIn(name))
            {
                headers.TryAddWithoutValidation(name, values);
            }
        }
    }
}
