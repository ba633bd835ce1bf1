using Datadog.CaseManagement;

namespace CaseBoard.Demo;

/// <summary>A made-up case. Days are counted from today: the past in <paramref name="Age"/>, the future in <paramref name="DueIn"/>.</summary>
internal sealed record DemoCase(string Title, string Description, CasePriority Priority, int Age, int? DueIn = null)
{
    public DemoProject Project { get; init; }

    public string? Type { get; init; }

    /// <summary>The status that the case has come to; the first of its type unless set.</summary>
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
