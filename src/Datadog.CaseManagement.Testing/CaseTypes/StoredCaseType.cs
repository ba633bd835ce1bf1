using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.Http;

namespace Datadog.CaseManagement.Testing.CaseTypes;

internal sealed record StoredCaseType(string Id, string Name)
{
    public static StoredCaseType Standard { get; } =
        CreateBuiltIn(1, "Standard", "General tasks and investigations") with { LegacyType = "STANDARD" };

    /// <summary>The case types that every organization has.</summary>
    public static IReadOnlyList<StoredCaseType> BuiltIn { get; } =
    [
        Standard,
        CreateBuiltIn(2, "Event Management", "Triage and investigate correlated alerts and events"),
        CreateBuiltIn(3, "Security", "Used By Datadog Security products and for general security workflows"),
        CreateBuiltIn(4, "Change Request", "Request and track approvals") with
        {
            Statuses = StoredStatuses.Create(["Open"], ["Pending Approval", "Approved", "Implementing"], ["Completed", "Cancelled", "Declined"])!,
        },
        CreateBuiltIn(5, "Error Tracking", "Triage and investigate errors") with { LegacyType = "ERROR_TRACKING_ISSUE" },
        CreateBuiltIn(7, "Logs Optimization Insights", "Triage and investigate logs optimization insights"),
    ];

    public string? Description { get; init; }

    public string? Emoji { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    public StoredStatuses Statuses { get; init; } = StoredStatuses.Default;

    /// <summary>Whether it is one of the built-in case types.</summary>
    public bool IsInternal { get; init; }

    /// <summary>The type of its cases in the older, closed enumeration, which does not have every type.</summary>
    public string LegacyType { get; init; } = "TUNKNOWN";

    private static StoredCaseType CreateBuiltIn(int number, string name, string description) =>
        new($"00000000-0000-0000-0000-{number:D12}", name) { Description = description, Emoji = "", IsInternal = true };
}

/// <summary>A custom attribute of a case type.</summary>
internal sealed record StoredCustomAttribute
{
    public required string Id { get; init; }

    public required string CaseTypeId { get; init; }

    public required string Key { get; init; }

    public required string DisplayName { get; init; }

    public required string Type { get; init; }

    public required bool IsMulti { get; init; }

    public string? Description { get; init; }

    /// <summary>The field of an external system from which the attribute gets its value.</summary>
    public string? MapFrom { get; init; }

    /// <summary>The options that can be selected; <see langword="null"/> when any value can be.</summary>
    public IReadOnlyList<string>? Options { get; init; }
}

/// <summary>The statuses of a case type's cases.</summary>
internal sealed record StoredStatuses(StoredStatusGroup Open, StoredStatusGroup InProgress, StoredStatusGroup Closed)
{
    public static StoredStatuses Default { get; } = new(
        new("open", "OPEN", "Open"),
        new("in_progress", "IN_PROGRESS", "In Progress"),
        new("closed", "CLOSED", "Closed"));

    /// <summary>The statuses of the older, closed enumeration, which were not limited to the stages of work.</summary>
    private static readonly string[] KnownLegacyStatuses =
    [
        "NOT_STARTED", "OPEN", "IN_PROGRESS", "CLOSED", "SUNKNOWN", "ACKNOWLEDGED", "TRIGGERED", "RESOLVED", "PENDING_APPROVAL", "APPROVED",
        "IMPLEMENTING", "COMPLETED", "CANCELLED", "DECLINED",
    ];

    private StoredStatusGroup[] Groups => [Open, InProgress, Closed];

    /// <summary>
    /// Creates statuses from their names; <see langword="null"/> when a group is empty, or when a name is empty or not unique.
    /// </summary>
    public static StoredStatuses? Create(IReadOnlyList<string> open, IReadOnlyList<string> inProgress, IReadOnlyList<string> closed)
    {
        var names = (string[])[.. open, .. inProgress, .. closed];
        return open.Count > 0 && inProgress.Count > 0 && closed.Count > 0
            && !names.Any(string.IsNullOrWhiteSpace) && names.Distinct().Count() == names.Length
                ? new(
                    Default.Open with { Names = open },
                    Default.InProgress with { Names = inProgress },
                    Default.Closed with { Names = closed })
                : null;
    }

    public static string ValidateLegacyStatus(string status) => KnownLegacyStatuses.Contains(status)
        ? status
        : throw ApiErrors.Generic($"invalid status {status}. Must be {ApiErrors.OneOf(KnownLegacyStatuses)}");

    public IEnumerable<string> Names => Groups.SelectMany(group => group.Names);

    public IEnumerable<string> LegacyStatuses => Groups.Select(group => group.LegacyStatus);

    public StoredStatusGroup? FindGroup(string statusName) => Array.Find(Groups, group => group.Names.Contains(statusName));

    public StoredStatusGroup? FindGroupByLegacyStatus(string status) => Array.Find(Groups, group => group.LegacyStatus == status);

    /// <summary>Returns the position of a status's group in the order open, in progress, closed.</summary>
    public int GetRank(string statusName) => Array.FindIndex(Groups, group => group.Names.Contains(statusName));

    public JsonObject ToJson() => new(Groups.Select(group => KeyValuePair.Create<string, JsonNode?>(group.Member, group.ToJson())));
}

/// <summary>A status group of a case type.</summary>
/// <param name="Member">The group's member in <c>statuses_config</c>.</param>
/// <param name="LegacyStatus">The status of its cases in the older, closed enumeration.</param>
/// <param name="Names">The names of its statuses, the default first.</param>
internal sealed record StoredStatusGroup(string Member, string LegacyStatus, params IReadOnlyList<string> Names)
{
    public string Name => $"SG_{LegacyStatus}";

    public string Default => Names[0];

    public JsonObject ToJson() => new()
    {
        ["status_options"] = new JsonArray([.. Names.Select(name => new JsonObject { ["name"] = name })]),
        ["default"] = Default,
    };
}

/// <summary>Accepts one pictorial character, which may consist of several code points.</summary>
internal static class EmojiValidator
{
    private const char EmojiStyle = '\uFE0F';
    private const char Keycap = '\u20E3';

    public static string Validate(string text) =>
        new StringInfo(text).LengthInTextElements == 1 && IsPictorial(text) ? text : throw ApiErrors.BadRequest();

    private static bool IsPictorial(string text)
    {
        Rune.DecodeFromUtf16(text, out var first, out _);
        return first.Value is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF) or (>= 0x231A and <= 0x23FF)
            or (>= 0x2B05 and <= 0x2B55)
            // Letters, digits and arrows that are made an emoji by the code points after them, such as ℹ️ and 1️⃣.
            || (text.Contains(EmojiStyle) && (!first.IsAscii || text.Contains(Keycap)));
    }
}
