using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Datadog.CaseManagement.Testing;

/// <summary>The issue in Jira that a case is linked to. Of one that was not created here, only what its address says is known.</summary>
internal sealed partial record StoredJiraIssue(string? Id, string Key, string Url, string ProjectKey)
{
    public const string Type = "issues";

    /// <summary>The issue that a web address such as <c>https://jira.example.com/browse/PROJ-123</c> belongs to.</summary>
    public static StoredJiraIssue At(string url) =>
        Address().Match(url) is { Success: true } address
            ? new(null, address.Groups["key"].Value, url, address.Groups["project"].Value)
            : throw Errors.BadRequest();

    public JsonObject ToJson() => new()
    {
        ["result"] = Resource.Members(("issue_id", Id), ("issue_key", Key), ("issue_url", Url), ("project_key", ProjectKey)),
        ["status"] = "COMPLETED",
    };

    [GeneratedRegex(@"\Ahttps?://[^/\s]+/(?:[^\s?#]*/)?browse/(?<key>(?<project>[^/\s?#]+)-[0-9]+)\z")]
    private static partial Regex Address();
}
