using System.Globalization;

namespace Datadog.CaseManagement.Testing;

/// <summary>What can befall a request to the in-memory Datadog. Added by <see cref="InMemoryDatadog.AddFault"/>.</summary>
public sealed class InMemoryFault
{
    private readonly Encounter _encounter;

    private InMemoryFault(Encounter encounter) => _encounter = encounter;

    private delegate Task<HttpResponseMessage> Encounter(
        HttpRequestMessage request, Func<HttpResponseMessage> answer, TimeProvider time, CancellationToken cancellationToken);

    /// <summary>The request is refused with 503 and <c>{"errors":["Service Unavailable"]}</c>, and changes nothing.</summary>
    public static InMemoryFault Unavailable { get; } = new(static (request, _, _, _) => Task.FromResult(Errors.Unavailable.ToResponse(request)));

    /// <summary>
    /// The connection is lost before the request is worked on: it changes nothing, and the caller gets an
    /// <see cref="HttpRequestException"/> that leaves open whether it did.
    /// </summary>
    public static InMemoryFault ConnectionLost { get; } = new(static (_, _, _, _) => throw Lost());

    /// <summary>
    /// The connection is lost after the request was worked on: it changes what it changes, and the caller gets the same
    /// <see cref="HttpRequestException"/> as with <see cref="ConnectionLost"/>.
    /// </summary>
    public static InMemoryFault AnswerLost { get; } = new(static (_, answer, _, _) =>
    {
        answer().Dispose();
        throw Lost();
    });

    /// <summary>
    /// The request is refused with 429 and <c>{"errors":["Too many requests"]}</c>, and changes nothing. The response has the headers
    /// <c>X-RateLimit-Name</c>, <c>X-RateLimit-Remaining</c> (0) and <c>X-RateLimit-Reset</c>.
    /// </summary>
    /// <param name="reset">The time until the limit is reset, which the service gives in whole seconds: it is rounded up.</param>
    /// <param name="name">The name of the limit.</param>
    public static InMemoryFault RateLimited(TimeSpan reset, string name = "case_management")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(reset, TimeSpan.Zero);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new InMemoryFault((request, _, _, _) =>
        {
            var response = Errors.TooManyRequests.ToResponse(request);
            response.Headers.Add("X-RateLimit-Name", name);
            response.Headers.Add("X-RateLimit-Remaining", "0");
            response.Headers.Add("X-RateLimit-Reset", Math.Ceiling(reset.TotalSeconds).ToString(CultureInfo.InvariantCulture));
            return Task.FromResult(response);
        });
    }

    /// <summary>The request is worked on and answered only after a while, as the clock of the in-memory Datadog tells it.</summary>
    /// <param name="delay">How long it takes.</param>
    public static InMemoryFault Slow(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return new InMemoryFault(async (_, answer, time, cancellationToken) =>
        {
            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
            return answer();
        });
    }

    internal Task<HttpResponseMessage> MeetAsync(
        HttpRequestMessage request, Func<HttpResponseMessage> answer, TimeProvider time, CancellationToken cancellationToken) =>
        _encounter(request, answer, time, cancellationToken);

    private static HttpRequestException Lost() =>
        new(HttpRequestError.ResponseEnded, "The connection to the in-memory Datadog was lost.");
}
