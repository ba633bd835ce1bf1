using System.Net.Http.Headers;

namespace Datadog.CaseManagement.Testing;

/// <summary>Looks at whether a request carries credentials, never at which.</summary>
internal static class Credentials
{
    /// <summary>The refusal of a request that carries no complete credentials; <see langword="null"/> for one that does.</summary>
    public static Answer? Refuse(HttpRequestHeaders headers)
    {
        if (IsBearer(headers.Authorization))
        {
            return null;
        }

        if (!Has(headers, "DD-API-KEY"))
        {
            return Errors.Unauthorized;
        }

        return Has(headers, "DD-APPLICATION-KEY") ? null : Errors.Forbidden;
    }

    private static bool IsBearer(AuthenticationHeaderValue? authorization) =>
        string.Equals(authorization?.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase)
        && !string.IsNullOrWhiteSpace(authorization?.Parameter);

    private static bool Has(HttpRequestHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) && values.Any(value => !string.IsNullOrWhiteSpace(value));
}
