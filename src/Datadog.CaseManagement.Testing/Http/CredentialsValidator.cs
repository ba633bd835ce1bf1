using System.Net.Http.Headers;

namespace Datadog.CaseManagement.Testing.Http;

/// <summary>Checks that a request has credentials; any value is accepted.</summary>
internal static class CredentialsValidator
{
    /// <summary>Returns the error for a request without complete credentials; otherwise <see langword="null"/>.</summary>
    public static ApiResult? Validate(HttpRequestHeaders headers)
    {
        if (HasBearerToken(headers.Authorization))
        {
            return null;
        }

        if (!HasValue(headers, "DD-API-KEY"))
        {
            return ApiErrors.Unauthorized;
        }

        return HasValue(headers, "DD-APPLICATION-KEY") ? null : ApiErrors.Forbidden;
    }

    private static bool HasBearerToken(AuthenticationHeaderValue? authorization) =>
        string.Equals(authorization?.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase)
        && !string.IsNullOrWhiteSpace(authorization?.Parameter);

    private static bool HasValue(HttpRequestHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) && values.Any(value => !string.IsNullOrWhiteSpace(value));
}
