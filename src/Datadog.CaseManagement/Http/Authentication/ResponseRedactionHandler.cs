using System.Net.Http.Headers;

namespace Datadog.CaseManagement.Http.Authentication;

/// <summary>
/// Takes the credentials out of the headers of an answer that repeats them, below the handlers that log headers. The body is seen to
/// where it is printed.
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
        catch (HttpRequestException failure) when (credentials.AreContainedIn(failure.ToString()))
        {
            throw credentials.Redact(failure);
        }
    }

    private static void Redact(HttpHeaders headers, Credentials credentials)
    {
        List<string>? unclean = null;
        foreach (var (name, values) in headers.NonValidated)
        {
            if (credentials.AreContainedIn(name) || credentials.AreContainedIn(values.ToString()))
            {
                (unclean ??= []).Add(name);
            }
        }

        foreach (var name in unclean ?? [])
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
