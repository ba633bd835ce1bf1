namespace Datadog.CaseManagement.Configuration;

/// <summary>Removes the quotes that .env files and compose files leave around a value.</summary>
internal static class Quotes
{
    public static string Remove(string value) => value.Trim('"', '\'');
}
