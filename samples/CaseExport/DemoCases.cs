using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;

namespace CaseExport;

/// <summary>The cases that are exported without keys.</summary>
internal static class DemoCases
{
    public const int Count = 10_000;

    private static readonly string[] Titles =
        ["Disk full on db-{0}", "Certificate of web-{0} expires, renew it", "Deployment {0} was \"rolled back\"", "=SUM(A1:A{0}) in a title is text"];

    private static readonly CasePriority[] Priorities = [CasePriority.P1, CasePriority.P2, CasePriority.P3, CasePriority.P4];

    private static readonly CaseStatus[] Statuses = [CaseStatus.Open, CaseStatus.InProgress, CaseStatus.Closed];

    public static DatadogCaseManagementClient CreateClient()
    {
        var memory = new InMemoryDatadog();
        var today = DateOnly.FromDateTime(DateTime.Today);
        for (var number = 1; number <= Count; number++)
        {
            memory.AddCase(new InMemoryCase(Titles[number % Titles.Length].Replace("{0}", $"{number}", StringComparison.Ordinal))
            {
                Description = $"Seen first on host {number % 17}.\nSeen again since.",
                Priority = Priorities[number % Priorities.Length],
                Status = Statuses[number % Statuses.Length],
                DueDate = number % 5 == 0 ? today.AddDays((number % 60) - 30) : null,
                Assignee = number % 7 == 0 ? memory.CurrentUser : null,
            });
        }

        return memory.CreateClient();
    }
}
