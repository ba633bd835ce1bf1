using System.Diagnostics;

namespace Datadog.CaseManagement.Http.Authentication;

/// <summary>A copy of the options that the credentials of a call are made from.</summary>
internal readonly struct CredentialOptions(DatadogCaseManagementOptions options)
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiKey { get; } = options.ApiKey;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApplicationKey { get; } = options.ApplicationKey;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? AccessToken { get; } = options.AccessToken;

    public Func<CancellationToken, ValueTask<string>>? AccessTokenProvider { get; } = options.AccessTokenProvider;
}
