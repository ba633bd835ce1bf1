using Datadog.CaseManagement;

namespace CaseBoard.Board;

/// <summary>Display names and statuses of case types.</summary>
public static class CaseTypes
{
    /// <summary>Gets the emoji and the name of a case type.</summary>
    public static string GetDisplayName(CaseType? type) =>
        string.Join(' ', new[] { type?.Attributes.Emoji, type?.Attributes.Name }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Gets the statuses that cases of the type can have, by group.</summary>
    public static IReadOnlyList<IGrouping<CaseStatusGroup, string>> GetStatuses(CaseType? type)
    {
        var statuses = type?.Attributes.StatusesConfig;
        return
        [
            .. GetNames(CaseStatusGroup.Open, statuses?.Open)
                .Concat(GetNames(CaseStatusGroup.InProgress, statuses?.InProgress))
                .Concat(GetNames(CaseStatusGroup.Closed, statuses?.Closed))
                .GroupBy(status => status.Group, status => status.Name),
        ];
    }

    private static IEnumerable<(CaseStatusGroup Group, string Name)> GetNames(CaseStatusGroup group, CaseTypeStatusGroup? statuses) =>
        (statuses?.StatusOptions ?? [])
            .Where(option => !string.IsNullOrEmpty(option.Name))
            .Select(option => (group, option.Name!));
}
