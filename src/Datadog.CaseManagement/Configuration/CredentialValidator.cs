namespace Datadog.CaseManagement.Configuration;

/// <summary>What a key or token must look like to be sent in a header. Violations are described without quoting the secret.</summary>
internal static class CredentialValidator
{
    public static string? GetViolation(string? secret) =>
        string.IsNullOrWhiteSpace(secret) ? "is empty"
        : secret.AsSpan().ContainsAny('\r', '\n') ? "contains a line break"
        : secret.AsSpan().ContainsAnyExceptInRange('!', '~') ? "contains a blank, a control character or a character outside ASCII"
        : null;
}
