using Datadog.CaseManagement;

namespace CaseBoard.Demo;

/// <summary>A sample case. <paramref name="Age"/> is in days before today, <paramref name="DueIn"/> in days after today.</summary>
internal sealed record DemoCase(string Title, string Description, CasePriority Priority, int Age, int? DueIn = null)
{
    public DemoProject Project { get; init; }

    public string? Type { get; init; }

    /// <summary>The current status of the case. By default it is the first status of the type.</summary>
    public string? Status { get; init; }

    public string? Assignee { get; init; }

    public IReadOnlyList<DemoComment> Comments { get; init; } = [];
}

internal sealed record DemoComment(string Author, int Age, string Text);

internal enum DemoProject
{
    Platform,
    Security,
}
