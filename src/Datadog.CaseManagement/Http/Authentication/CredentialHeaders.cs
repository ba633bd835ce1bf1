namespace Datadog.CaseManagement.Http.Authentication;

/// <summary>
/// Restores the headers of the credentials after the handlers that the program has set up for all its clients. What those handlers set them
/// to is meant for another server, which Datadog must not learn.
/// </summary>
internal static class CredentialHeaders
{
    private static readonly HttpRequestOptionsKey<Dictionary<string, string[]>> Key = new("Datadog.CaseManagement.CredentialHeaders");

    public static void RestoreAfter(IList<DelegatingHandler> handlers)
    {
        if (handlers.Count > 0)
        {
            handlers.Insert(0, new RecordingHandler());
            handlers.Add(new RestoringHandler());
        }
    }

    private sealed class RecordingHandler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            // Not LINQ, which would add much to a native program.
            var credentials = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
            foreach (var (name, values) in request.Headers.NonValidated)
            {
                if (Credentials.IsHeader(name))
                {
                    credentials.Add(name, [.. values]);
                }
            }

            request.Options.Set(Key, credentials);
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class RestoringHandler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Options.TryGetValue(Key, out var headers))
            {
                Credentials.RemoveFrom(request.Headers);
                foreach (var (name, values) in headers)
                {
                    request.Headers.TryAddWithoutValidation(name, values);
                }
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
