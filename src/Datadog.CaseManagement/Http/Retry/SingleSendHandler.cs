namespace Datadog.CaseManagement.Http.Retry;

/// <summary>
/// Throws when a handler that the program has set up for all its clients sends a request again that must be sent only once. The message may
/// be the same or a copy with its <see cref="HttpRequestMessage.Options"/>.
/// </summary>
internal sealed class SingleSendHandler(string httpClientName) : DelegatingHandler
{
    private static readonly HttpRequestOptionsKey<Permit> PermitKey = new("Datadog.CaseManagement.Permit");

    /// <summary>Marks a message as one that must be sent only once.</summary>
    public static void Mark(HttpRequestMessage message) => message.Options.Set(PermitKey, new Permit());

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Options.TryGetValue(PermitKey, out var permit) && !permit.TryUse())
        {
            throw new InvalidOperationException(
                $"A message handler of the HTTP client '{httpClientName}' has sent a request again whose operation is not idempotent, which could "
                + "carry it out twice. The library retries what may be retried: remove the handler from this client, or let it send each request once.");
        }

        return base.SendAsync(request, cancellationToken);
    }

    private sealed class Permit
    {
        private int _used;

        public bool TryUse() => Interlocked.Exchange(ref _used, 1) == 0;
    }
}
