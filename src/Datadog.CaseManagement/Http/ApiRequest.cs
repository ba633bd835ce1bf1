using Datadog.CaseManagement.Configuration;
using Datadog.CaseManagement.Http.Authentication;
using Datadog.CaseManagement.Http.Requests;
using Datadog.CaseManagement.Http.Timeouts;

namespace Datadog.CaseManagement.Http;

/// <summary>One call on its way through the pipeline.</summary>
internal abstract class ApiRequest(Operation operation, string path, byte[]? body)
{
    public Operation Operation => operation;

    /// <summary>The escaped path with its query, relative to the endpoint.</summary>
    public string Path => path;

    /// <summary>The JSON body; <see langword="null"/> for none.</summary>
    public byte[]? Body => body;

    /// <summary>The settings in force when the call began.</summary>
    public required DatadogCaseManagementOptions Options { get; init; }

    /// <summary>Where the call goes, in all its attempts.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>When the call's time is up, as a timestamp of the pipeline's clock; <see langword="null"/> for never.</summary>
    public long? Deadline { get; init; }

    /// <summary>How many attempts have been sent.</summary>
    public int Attempts { get; set; }

    /// <summary>Whether an earlier attempt failed in a way that leaves it unknown whether it was carried out.</summary>
    public bool MayHaveBeenCarriedOut { get; set; }

    /// <summary>The credentials of the latest attempt.</summary>
    public Credentials Credentials { get; set; }

    /// <summary>The time that is left for the call; <see langword="null"/> for no limit.</summary>
    public TimeSpan? GetRemainingTime(TimeProvider time)
    {
        if (Deadline is not { } deadline)
        {
            return null;
        }

        var remaining = time.GetElapsedTime(time.GetTimestamp(), deadline);
        return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
    }

    /// <summary>Whether a wait would end before the call's time is up.</summary>
    public bool HasTimeFor(TimeSpan delay, TimeProvider time) => GetRemainingTime(time) is not { } remaining || remaining > delay;

    /// <summary>Reads the result of the call from an answer that is a success.</summary>
    public abstract void ReadResult(ApiResponse response, TimeProvider time);
}

/// <summary>A call whose result is a <typeparamref name="TResult"/>.</summary>
internal sealed class ApiRequest<TResult>(RequestTarget<TResult> target, byte[]? body) : ApiRequest(target.Operation, target.Path, body)
{
    /// <summary>What the caller gets, once the answer has been read.</summary>
    public TResult Result { get; private set; } = default!;

    public override void ReadResult(ApiResponse response, TimeProvider time) => Result = target.Reader.Read(this, response, time);
}
