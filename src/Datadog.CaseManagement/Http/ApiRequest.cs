using Datadog.CaseManagement.Configuration;
using Datadog.CaseManagement.Http.Authentication;
using Datadog.CaseManagement.Http.Timeouts;

namespace Datadog.CaseManagement.Http;

/// <summary>One call on its way through the pipeline.</summary>
internal sealed class ApiRequest(Operation operation, string path, byte[]? body)
{
    public Operation Operation => operation;

    /// <summary>The escaped path, relative to the endpoint.</summary>
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

    /// <summary>Whether an earlier attempt failed in a way that leaves open whether it was carried out.</summary>
    public bool MayHaveSucceededBefore { get; set; }

    /// <summary>What proves who is asking.</summary>
    public Credentials Credentials { get; set; }

    /// <summary>How long it is until the call's time is up; <see langword="null"/> for ever.</summary>
    public TimeSpan? TimeLeft(TimeProvider time)
    {
        if (Deadline is not { } deadline)
        {
            return null;
        }

        var left = time.GetElapsedTime(time.GetTimestamp(), deadline);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>Whether a wait would end before the call's time is up.</summary>
    public bool HasTimeFor(TimeSpan wait, TimeProvider time) => TimeLeft(time) is not { } left || left > wait;
}
