namespace Datadog.CaseManagement.Tests.InMemory.CaseTypes;

internal static class Statuses
{
    /// <summary>The <c>statuses_config</c> that every case type begins with.</summary>
    public static readonly string Config = """
        {
          "open":{"status_options":[{"name":"Open"}],"default":"Open"},
          "in_progress":{"status_options":[{"name":"In Progress"}],"default":"In Progress"},
          "closed":{"status_options":[{"name":"Closed"}],"default":"Closed"}
        }
        """.OnOneLine();
}
