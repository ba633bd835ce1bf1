namespace Datadog.CaseManagement.Testing;

internal sealed record StoredCaseType(string Id, string Name)
{
    public static StoredCaseType Standard { get; } = new("00000000-0000-0000-0000-000000000001", "Standard");

    public string? Description { get; init; }

    public string? Emoji { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    public StatusesConfig Statuses { get; init; } = StatusesConfig.Default;

    /// <summary>The type of its cases in the older, closed list, which knows one type only.</summary>
    public string TypeOfCases => Id == Standard.Id ? "STANDARD" : "TUNKNOWN";
}
