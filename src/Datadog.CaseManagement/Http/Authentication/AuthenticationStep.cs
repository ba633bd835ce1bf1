using Datadog.CaseManagement.Configuration;

namespace Datadog.CaseManagement.Http.Authentication;

/// <summary>Sets the credentials of each attempt from the current options.</summary>
internal sealed class AuthenticationStep(IPipelineStep next) : IPipelineStep
{
    public ValueTask<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var options = request.Options;
        if (options.AccessTokenProvider is { } provider)
        {
            return SendWithTokenAsync(provider, request, cancellationToken);
        }

        request.Credentials = options.AccessToken is { } token
            ? new Credentials(Validate(token, nameof(options.AccessToken)))
            : new Credentials(
                Validate(options.ApiKey, nameof(options.ApiKey)), Validate(options.ApplicationKey, nameof(options.ApplicationKey)));
        return next.SendAsync(request, cancellationToken);
    }

    private async ValueTask<ApiResponse> SendWithTokenAsync(
        Func<CancellationToken, ValueTask<string>> provider, ApiRequest request, CancellationToken cancellationToken)
    {
        var token = await provider(cancellationToken).ConfigureAwait(false);
        request.Credentials = new Credentials(
            Validate(token, $"The access token that {nameof(DatadogCaseManagementOptions.AccessTokenProvider)} supplied"));
        return await next.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    // Not only at start: tokens are provided and options can change at any time, and HttpClient silently drops a header that has a line
    // break.
    private static string Validate(string? secret, string name) =>
        CredentialValidator.GetViolation(secret) is { } violation
            ? throw new InvalidOperationException($"{name} {violation}.")
            : CredentialValidator.Normalize(secret!);
}
