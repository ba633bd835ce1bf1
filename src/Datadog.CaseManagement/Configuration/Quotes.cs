namespace Datadog.CaseManagement.Configuration;

/// <summary>Removes the quotes that .env files and compose files leave around a value.</summary>
internal static class Quotes
{
    // string.Trim would allocate an array of the quotes, for each key of each request.
    public static string Remove(string value)
    {
        var bare = value.AsSpan().Trim("\"'");
        return bare.Length == value.Length ? value : bare.ToString();
    }
}
