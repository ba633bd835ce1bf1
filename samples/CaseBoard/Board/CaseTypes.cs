using Datadog.CaseManagement;

namespace CaseBoard.Board;

/// <summary>What case types are called, and what statuses they have.</summary>
public static class CaseTypes
{
    public static string NameOf(CaseType? type) =>
        string.Join(' ', new[] { type?.Attributes.Emoji, type?.Attributes.Name }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>The statuses that cases of the type can have, by their group and in their order.</summary>
    public static IEnumerable<(CaseStatusGroup Group, string Status)> StatusesOf(CaseType? type)
    {
        var statuses = type?.Attributes.StatusesConfig;
        return Names(CaseStatusGroup.Open, statuses?.Open)
            .Concat(Names(CaseStatusGroup.InProgress, statuses?.InProgress))
            .Concat(Names(CaseStatusGroup.Closed, statuses?.Closed));
    }

    private static IEnumerable<(CaseStatusGroup Group, string Status)> Names(CaseStatusGroup group, CaseTypeStatusGroup? statuses) =>
        (statuses?.StatusOptions ?? [])
            .Where(option => !string.IsNullOrEmpty(option.Name))
            .Select(option => (group, option.Name!));
}
