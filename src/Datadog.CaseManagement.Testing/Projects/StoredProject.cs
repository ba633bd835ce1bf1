using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

internal sealed record StoredProject(string Id, string Key, string Name)
{
    /// <summary>How many keys the project has given out; a key is never given twice, even after a case moved away.</summary>
    public int CasesCreated { get; init; }

    /// <summary>The case types beside the built-in one that its cases can have; <see langword="null"/> when nobody has said so.</summary>
    public IReadOnlyList<string>? EnabledCaseTypes { get; init; }

    public JsonObject? Columns { get; init; }

    public JsonObject Settings { get; init; } = DefaultSettings();

    public string? TeamId { get; init; }

    // As recorded of a project that nobody had changed.
    private static JsonObject DefaultSettings() => new()
    {
        ["notification"] = new JsonObject
        {
            ["enabled"] = true,
            ["destinations"] = new JsonArray(1),
            ["notify_on_case_assignment"] = true,
            ["notify_on_case_unassignment"] = true,
            ["notify_on_case_closed"] = true,
            ["notify_on_case_priority_change"] = true,
            ["notify_on_case_comment"] = true,
            ["notify_on_case_comment_mention"] = true,
            ["notify_on_case_status_change"] = true,
        },
    };
}
