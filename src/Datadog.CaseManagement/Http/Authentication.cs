namespace Datadog.CaseManagement.Http;

/// <summary>Gives each attempt the credentials that are in force when it is made.</summary>
internal sealed class Authentication(IRequestStep next) : IRequestStep
{
    public async ValueTask<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var options = request.Options;
        if (options.AccessTokenProvider is { } provider)
        {
            var token = await provider(cancellationToken).ConfigureAwait(false);
            request.Credentials = SecretRules.Violation(token) is { } violation
                ? throw new InvalidOperationException($"The access token that {nameof(options.AccessTokenProvider)} supplied {violation}.")
                : new Credentials(token);
        }
        else
        {
            request.Credentials = options.AccessToken is { } token
                ? new Credentials(token)
                : new Credentials(options.ApiKey!, options.ApplicationKey!);
        }

        return await next.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
