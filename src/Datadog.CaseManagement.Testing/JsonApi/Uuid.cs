namespace Datadog.CaseManagement.Testing;

internal static class Uuid
{
    public static bool IsUuid(string text) => Guid.TryParseExact(text, "D", out _);
}
