using System.Diagnostics;
using Datadog.CaseManagement.Http.Authentication;
using Datadog.CaseManagement.Http.Requests;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.Http;

/// <summary>A call that is processed by the pipeline.</summary>
internal abstract class ApiRequest(Operation operation, string path, byte[]? body)
{
    private readonly DatadogCaseManagementOptions _options = null!;

    public Operation Operation => operation;

    /// <summary>The escaped path with its query, relative to the endpoint.</summary>
    public string Path => path;

    /// <summary>The JSON body; <see langword="null"/> for none.</summary>
    public byte[]? Body => body;

    /// <summary>The options of the call. They can change while the call is in progress.</summary>
    public required DatadogCaseManagementOptions Options
    {
        get => _options;
        init => (_options, Secrets) = (value, new CredentialOptions(value));
    }

    /// <summary>The credentials as the options had them when the call started: they belong to the endpoint.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public CredentialOptions Secrets { get; private init; }

    /// <summary>The endpoint of the call, the same for all attempts.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>
    /// The time at which the call times out, as a timestamp of the pipeline's clock; <see langword="null"/> for no limit.
    /// </summary>
    public long? Deadline { get; init; }

    /// <summary>The number of attempts that have been sent.</summary>
    public int Attempts { get; set; }

    /// <summary>Whether the latest attempt has been sent. Before, it waits for a rate limit or a token.</summary>
    public bool WasSent { get; set; }

    /// <summary>Is called each time an attempt has got its permit and is sent; <see langword="null"/> for none.</summary>
    public Action? OnSent { get; init; }

    /// <summary>Whether an attempt failed with an unknown outcome, so that it may have been carried out.</summary>
    public bool MayHaveBeenCarriedOut { get; set; }

    /// <summary>The place of the call among all calls, which it keeps when it is retried; 0 before it has asked whether it may be sent.</summary>
    public long Place { get; set; }

    /// <summary>
    /// After a rate-limited response, the time that the call waits in its place for the next attempt; <see langword="null"/> if it is not
    /// known.
    /// </summary>
    public TimeSpan? RateLimitWait { get; set; }

    /// <summary>The position of the latest attempt that was sent among those of all calls.</summary>
    public long AttemptNumber { get; set; }

    /// <summary>Whether another token has been requested because the server rejected the first.</summary>
    public bool HasRenewedToken { get; set; }

    /// <summary>Is cancelled when the client is disposed.</summary>
    public CancellationToken Disposal { get; init; }

    /// <summary>The credentials of the latest attempt.</summary>
    public Credentials Credentials { get; set; }

    /// <summary>The values in the response that do not have the expected type; <see langword="null"/> if there are none.</summary>
    public UnexpectedValues? UnexpectedValues { get; set; }

    /// <summary>Returns the time that remains for the call; <see langword="null"/> for no limit.</summary>
    public TimeSpan? GetRemainingTime(TimeProvider time)
    {
        if (Deadline is not { } deadline)
        {
            return null;
        }

        var remaining = time.GetElapsedTime(time.GetTimestamp(), deadline);
        return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
    }

    /// <summary>Returns whether a delay ends before the call times out.</summary>
    public bool HasTimeFor(TimeSpan delay, TimeProvider time) => GetRemainingTime(time) is not { } remaining || remaining > delay;

    /// <summary>Reads the result of the call from a successful response.</summary>
    public abstract void ReadResult(ApiResponse response, TimeProvider time);
}

/// <summary>A call whose result is a <typeparamref name="TResult"/>.</summary>
internal sealed class ApiRequest<TResult>(RequestTarget<TResult> target, byte[]? body) : ApiRequest(target.Operation, target.Path, body)
{
    /// <summary>The result, once the response has been read.</summary>
    public TResult Result { get; private set; } = default!;

    public override void ReadResult(ApiResponse response, TimeProvider time) => Result = target.Reader.Read(this, response, time);
}
