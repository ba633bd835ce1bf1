namespace Datadog.CaseManagement.Testing;

internal static class Uuid
{
    public static bool IsUuid(string text) => Guid.TryParseExact(text, "D", out _);

    public static string Checked(string text) => IsUuid(text) ? text : throw Errors.BadRequest();

    public static bool AreEqual(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
