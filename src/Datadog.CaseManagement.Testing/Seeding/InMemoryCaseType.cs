namespace Datadog.CaseManagement.Testing;

/// <summary>A case type for the in-memory Datadog, whose statuses can be others than those that every new case type gets.</summary>
/// <param name="Name">The display name.</param>
public sealed record InMemoryCaseType(string Name)
{
    /// <summary>The description; none unless set.</summary>
    public string? Description { get; init; }

    /// <summary>The emoji; none unless set.</summary>
    public string? Emoji { get; init; }

    /// <summary>The names of the statuses of cases that nobody works on yet, the default first; <c>Open</c> unless set.</summary>
    public IReadOnlyList<string> OpenStatuses { get; init; } = ["Open"];

    /// <summary>The names of the statuses of cases that somebody works on, the default first; <c>In Progress</c> unless set.</summary>
    public IReadOnlyList<string> InProgressStatuses { get; init; } = ["In Progress"];

    /// <summary>The names of the statuses of cases that are done, the default first; <c>Closed</c> unless set.</summary>
    public IReadOnlyList<string> ClosedStatuses { get; init; } = ["Closed"];
}
