using System.Net;
using Datadog.CaseManagement.Http.Authentication;
using Datadog.CaseManagement.Http.Retry;

namespace Datadog.CaseManagement.Http;

/// <summary>Sends one attempt and reads the complete response, because an attempt succeeds only when its body has been received.</summary>
/// <param name="httpClient">The HTTP client.</param>
/// <param name="hasCredentialsHandler">Whether the HTTP client has a <see cref="CredentialsHandler"/>.</param>
/// <param name="time">The clock for responses that contain a time, but no <c>Date</c> header.</param>
internal sealed class Transport(HttpClient httpClient, bool hasCredentialsHandler, TimeProvider time) : IPipelineStep
{
    public async ValueTask<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        request.Attempts++;
        using var message = CreateMessage(request);
        request.WasSent = true;
        try
        {
            using var response = await httpClient
                .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
            var limit = request.Options.MaxResponseContentBufferSize;
            var body = await PooledBody
                .ReadAsync(
                    response.Content,
                    response.IsSuccessStatusCode ? limit : Math.Min(limit, PooledBody.MaxErrorLength),
                    cancellationToken)
                .ConfigureAwait(false);
            return new ApiResponse(response, body, request.Credentials, time);
        }
        catch (HttpRequestException failure) when (request.Credentials.Redact(failure) is var redacted && redacted != failure)
        {
            // HttpClient quotes the first line of a response that is not HTTP, and the address of a proxy.
            throw redacted;
        }
    }

    private HttpRequestMessage CreateMessage(ApiRequest request)
    {
        var message = new HttpRequestMessage(request.Operation.Method, new Uri(request.Endpoint.AbsoluteUri + request.Path))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        if (!request.Operation.IsIdempotent)
        {
            SingleSendHandler.Mark(message);
        }

        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        message.Headers.TryAddWithoutValidation("User-Agent", UserAgent.Value);
        if (request.Options.ManagedBy is { Length: > 0 } manager)
        {
            message.Headers.Add("X-Datadog-Managed-By", manager);
        }

        if (hasCredentialsHandler)
        {
            CredentialsHandler.Attach(message, request.Credentials);
        }
        else
        {
            request.Credentials.Apply(message.Headers);
        }

        if (request.Body is { } body)
        {
            message.Content = new ByteArrayContent(body);
            message.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        }
        else if (request.Operation.Method != HttpMethod.Get)
        {
            // When a connection ends without a response, SocketsHttpHandler silently resends any request whose body it has not started to
            // send.
            message.Content = new ByteArrayContent([]);
        }

        return message;
    }
}
