namespace Datadog.CaseManagement.Tests.InMemory;

internal static class JsonLayout
{
    /// <summary>JSON that a test writes over several lines, as the service writes it: on one, without indentation.</summary>
    public static string OnOneLine(this string json) => string.Concat(json.Split('\n').Select(line => line.Trim()));
}
