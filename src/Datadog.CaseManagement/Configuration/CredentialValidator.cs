namespace Datadog.CaseManagement.Configuration;

/// <summary>Validates that a key or token can be sent in a header. A violation is described without the value of the secret.</summary>
internal static class CredentialValidator
{
    public static string? GetViolation(string? secret) =>
        string.IsNullOrWhiteSpace(secret) ? "is empty"
        : secret.AsSpan().ContainsAny('\r', '\n') ? "contains a line break"
        : secret.AsSpan().ContainsAnyExceptInRange('!', '~') ? "contains a blank, a control character or a character outside ASCII"
        : null;
}
