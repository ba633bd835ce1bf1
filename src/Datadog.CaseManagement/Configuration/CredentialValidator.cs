namespace Datadog.CaseManagement.Configuration;

/// <summary>Validates that a key or token can be sent in a header. A violation is described without the value of the secret.</summary>
internal static class CredentialValidator
{
    /// <summary>Returns the secret without surrounding quotes, which are never part of one.</summary>
    public static string Normalize(string secret) => Quotes.Remove(secret);

    public static string? GetViolation(string? secret) =>
        secret is null || string.IsNullOrWhiteSpace(Normalize(secret)) ? "is empty"
        : secret.AsSpan().ContainsAny('\r', '\n') ? "contains a line break"
        : secret.AsSpan().ContainsAnyExceptInRange('!', '~') ? "contains a blank, a control character or a character outside ASCII"
        : null;
}
