using System.Net;
using Datadog.CaseManagement.Configuration;
using Datadog.CaseManagement.Http.Timeouts;

namespace Datadog.CaseManagement.Http.Authentication;

/// <summary>
/// Sets the credentials of each attempt. If the server rejects a token, its provider is asked for another once, with which the request is
/// sent again.
/// </summary>
internal sealed class AuthenticationStep(IPipelineStep next) : IPipelineStep
{
    public ValueTask<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var options = request.Secrets;
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
        var token = Validate(await CallWait.ForAsync(provider(cancellationToken), request, cancellationToken).ConfigureAwait(false));
        request.Credentials = new Credentials(token);
        var response = await next.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.Unauthorized || request.HasRenewedToken)
        {
            return response;
        }

        // The request was not carried out, and is not sent again if there is no other token.
        (request.HasRenewedToken, request.WasSent) = (true, false);
        string another;
        try
        {
            another = Validate(await CallWait.ForAsync(provider(cancellationToken), request, cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            response.Dispose();
            throw;
        }

        if (another == token)
        {
            return response;
        }

        response.Dispose();
        request.Credentials = new Credentials(another);
        return await next.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private static string Validate(string? token) =>
        Validate(token, $"The access token that {nameof(DatadogCaseManagementOptions.AccessTokenProvider)} supplied");

    // Not only at start: tokens are provided and options can change at any time, and HttpClient silently drops a header that has a line
    // break.
    private static string Validate(string? secret, string name) =>
        CredentialValidator.GetViolation(secret) is { } violation
            ? throw new InvalidOperationException($"{name} {violation}.")
            : CredentialValidator.Normalize(secret!);
}
