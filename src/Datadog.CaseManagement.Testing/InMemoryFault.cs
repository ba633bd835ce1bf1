using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Datadog.CaseManagement.Testing.Cases;
using Datadog.CaseManagement.Testing.Http;

namespace Datadog.CaseManagement.Testing;

/// <summary>A fault of the in-memory Datadog that a request gets. Add it with <see cref="InMemoryDatadog.AddFault"/>.</summary>
public sealed class InMemoryFault
{
    private readonly Handler _handler;

    private InMemoryFault(Handler handler) => _handler = handler;

    private delegate Task<HttpResponseMessage> Handler(
        HttpRequestMessage request, Func<HttpResponseMessage> respond, TimeProvider timeProvider, CancellationToken cancellationToken);

    /// <summary>The response is 401 <c>{"errors":["Unauthorized"]}</c>, and the request changes nothing.</summary>
    public static InMemoryFault Unauthorized { get; } = Respond(ApiErrors.Unauthorized);

    /// <summary>The response is 403 <c>{"errors":["Forbidden"]}</c>, and the request changes nothing.</summary>
    public static InMemoryFault Forbidden { get; } = Respond(ApiErrors.Forbidden);

    /// <summary>
    /// The response is 404 <c>{"errors":[{"code":"resource_not_found","title":"case not found"}]}</c>, and the request changes nothing.
    /// </summary>
    public static InMemoryFault NotFound { get; } = Respond(ApiErrors.NotFound(CaseResource.Type).Result);

    /// <summary>
    /// The response is 409 <c>{"errors":[{"status":"409","title":"Conflict"}]}</c>, and the request changes nothing.
    /// </summary>
    public static InMemoryFault Conflict { get; } = Respond(ApiErrors.Conflict().Result);

    /// <summary>
    /// The response is 500 <c>{"errors":["Internal Server Error"]}</c>, and the request changes nothing.
    /// </summary>
    public static InMemoryFault InternalServerError { get; } = Respond(ApiErrors.InternalServerError);

    /// <summary>The response is 503 <c>{"errors":["Service Unavailable"]}</c>, and the request changes nothing.</summary>
    public static InMemoryFault Unavailable { get; } = Respond(ApiErrors.Unavailable);

    /// <summary>
    /// The connection is lost before the request is processed: it changes nothing, and the caller gets an
    /// <see cref="HttpRequestException"/> from which it cannot tell whether it did.
    /// </summary>
    public static InMemoryFault ConnectionLost { get; } = new(static (_, _, _, _) => throw CreateException());

    /// <summary>
    /// The connection is lost after the request was processed: its changes are made, and the caller gets the same
    /// <see cref="HttpRequestException"/> as with <see cref="ConnectionLost"/>.
    /// </summary>
    public static InMemoryFault ResponseLost { get; } = new(static (_, respond, _, _) =>
    {
        respond().Dispose();
        throw CreateException();
    });

    /// <summary>
    /// The response is 429 <c>{"errors":["Too many requests"]}</c> with the headers <c>X-RateLimit-Name</c>, <c>X-RateLimit-Remaining</c>
    /// (0) and <c>X-RateLimit-Reset</c>, and the request changes nothing.
    /// </summary>
    /// <param name="reset">The time until the limit is reset; the header is in whole seconds, rounded up.</param>
    /// <param name="name">The name of the limit.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reset"/> is negative.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static InMemoryFault RateLimited(TimeSpan reset, string name = "case_management")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(reset, TimeSpan.Zero);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new InMemoryFault((request, _, _, _) =>
        {
            var response = ApiErrors.TooManyRequests.ToResponse(request);
            response.Headers.Add("X-RateLimit-Name", name);
            response.Headers.Add("X-RateLimit-Remaining", "0");
            response.Headers.Add("X-RateLimit-Reset", FormatSeconds(reset));
            return Task.FromResult(response);
        });
    }

    /// <summary>The response has a status and a body of your own, and the request changes nothing.</summary>
    /// <param name="statusCode">The status, from 200 to 599. It may be that of a success, to return a body that cannot be read.</param>
    /// <param name="body">The body, such as <c>{"errors":["Bad gateway"]}</c>.</param>
    /// <param name="contentType">The media type of the body.</param>
    /// <param name="retryAfter">
    /// The value of the header <c>Retry-After</c>, in whole seconds, rounded up; by default there is no such header.
    /// </param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="statusCode"/> is not from 200 to 599, or <paramref name="retryAfter"/> is negative.
    /// </exception>
    /// <exception cref="FormatException"><paramref name="contentType"/> is not a media type.</exception>
    public static InMemoryFault Response(
        HttpStatusCode statusCode, string body, string contentType = ApiResult.Json, TimeSpan? retryAfter = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan((int)statusCode, 200, nameof(statusCode));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)statusCode, 599, nameof(statusCode));
        ArgumentNullException.ThrowIfNull(body);
        ArgumentOutOfRangeException.ThrowIfLessThan(retryAfter ?? TimeSpan.Zero, TimeSpan.Zero, nameof(retryAfter));
        var mediaType = MediaTypeHeaderValue.Parse(contentType);
        return new InMemoryFault((request, _, _, _) =>
        {
            var response = new HttpResponseMessage(statusCode) { RequestMessage = request, Version = request.Version };
            response.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            response.Content.Headers.ContentType = mediaType;
            if (retryAfter is { } wait)
            {
                response.Headers.Add("Retry-After", FormatSeconds(wait));
            }

            return Task.FromResult(response);
        });
    }

    /// <summary>The request is processed only after a delay, measured by the clock of the in-memory Datadog.</summary>
    /// <param name="delay">The delay; <see cref="Timeout.InfiniteTimeSpan"/> for a request that never gets a response.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delay"/> is negative and not infinite.</exception>
    public static InMemoryFault Slow(TimeSpan delay)
    {
        if (delay != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        }

        return new InMemoryFault(async (_, respond, timeProvider, cancellationToken) =>
        {
            await Task.Delay(delay, timeProvider, cancellationToken).ConfigureAwait(false);
            return respond();
        });
    }

    internal Task<HttpResponseMessage> ApplyAsync(
        HttpRequestMessage request, Func<HttpResponseMessage> respond, TimeProvider timeProvider, CancellationToken cancellationToken) =>
        _handler(request, respond, timeProvider, cancellationToken);

    private static InMemoryFault Respond(ApiResult result) => new((request, _, _, _) => Task.FromResult(result.ToResponse(request)));

    private static string FormatSeconds(TimeSpan time) => Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    private static HttpRequestException CreateException() =>
        new(HttpRequestError.ResponseEnded, "The connection to the in-memory Datadog was lost.");
}

/// <summary>The faults that no request has got yet. It is not thread-safe: <see cref="InMemoryDatadog"/> holds the lock.</summary>
internal sealed class FaultQueue
{
    private readonly List<(InMemoryFault Fault, Func<ReceivedRequest, bool>? When)> _faults = [];

    public void Add(InMemoryFault fault, int times, Func<ReceivedRequest, bool>? when) =>
        _faults.AddRange(Enumerable.Repeat((fault, when), times));

    /// <summary>Removes and returns the first fault that applies to the request.</summary>
    public InMemoryFault? Take(ReceivedRequest request)
    {
        var index = _faults.FindIndex(pending => pending.When?.Invoke(request) ?? true);
        if (index < 0)
        {
            return null;
        }

        var fault = _faults[index].Fault;
        _faults.RemoveAt(index);
        return fault;
    }
}
