namespace Datadog.CaseManagement.Testing;

/// <summary>A case type to add to the in-memory Datadog. Its statuses can differ from those of a case type created through the API.</summary>
/// <param name="name">The display name.</param>
public sealed class InMemoryCaseType(string name)
{
    /// <summary>The display name.</summary>
    public string Name => name;

    /// <summary>The description; by default none.</summary>
    public string? Description { get; init; }

    /// <summary>The emoji; by default none.</summary>
    public string? Emoji { get; init; }

    /// <summary>The names of the statuses of cases whose work has not started, the default first; by default <c>Open</c>.</summary>
    public IReadOnlyList<string> OpenStatuses { get; init; } = ["Open"];

    /// <summary>The names of the statuses of cases in progress, the default first; by default <c>In Progress</c>.</summary>
    public IReadOnlyList<string> InProgressStatuses { get; init; } = ["In Progress"];

    /// <summary>The names of the statuses of closed cases, the default first; by default <c>Closed</c>.</summary>
    public IReadOnlyList<string> ClosedStatuses { get; init; } = ["Closed"];
}
