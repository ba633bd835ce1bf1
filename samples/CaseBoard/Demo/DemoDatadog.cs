using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;

namespace CaseBoard.Demo;

/// <summary>Creates an in-memory Datadog with sample cases, for use without an account.</summary>
public static class DemoDatadog
{
    public static async Task<InMemoryDatadog> CreateAsync(TimeProvider time)
    {
        var clock = new DemoClock(time);
        var datadog = new InMemoryDatadog(clock);
        var users = ((string[])[DemoCases.Amara, DemoCases.Jonas, DemoCases.Mei, DemoCases.Rafael]).ToDictionary(name => name, ToUser);
        var projects = new Dictionary<DemoProject, string>
        {
            [DemoProject.Platform] = datadog.AddProject("OPS", "Platform operations"),
            [DemoProject.Security] = datadog.AddProject("SEC", "Security"),
        };
        var types = AddTypes(datadog);

        foreach (var demo in DemoCases.All)
        {
            SetContext(demo.Age, DemoCases.Amara);
            var created = datadog.AddCase(new InMemoryCase(demo.Title)
            {
                ProjectId = projects[demo.Project],
                TypeId = demo.Type is null ? CaseType.StandardId : types[demo.Type],
                Description = demo.Description,
                Priority = demo.Priority,
                Assignee = demo.Assignee is null ? null : users[demo.Assignee],
                DueDate = demo.DueIn is { } days ? DateOnly.FromDateTime(time.GetLocalNow().DateTime).AddDays(days) : null,
            });

            foreach (var comment in demo.Comments)
            {
                SetContext(comment.Age, comment.Author);
                await datadog.Client.Cases.AddCommentAsync(created.Id, comment.Text);
            }

            if (demo.Status is not null)
            {
                datadog.CurrentUser = users[demo.Assignee ?? DemoCases.Amara];
                await datadog.Client.Cases.UpdateStatusAsync(created.Id, demo.Status);
            }
        }

        SetContext(0, DemoCases.Amara);
        return datadog;

        void SetContext(int daysAgo, string user)
        {
            clock.Offset = TimeSpan.FromDays(daysAgo);
            datadog.CurrentUser = users[user];
        }
    }

    private static Dictionary<string, string> AddTypes(InMemoryDatadog datadog) => new()
    {
        [DemoCases.Incident] = datadog.AddCaseType(new InMemoryCaseType(DemoCases.Incident)
        {
            Emoji = "🚨",
            Description = "Work that remains after an incident.",
            OpenStatuses = ["Triage", "Accepted"],
            InProgressStatuses = ["Mitigating", "Monitoring"],
            ClosedStatuses = ["Resolved", "Will not be fixed"],
        }),
        [DemoCases.Change] = datadog.AddCaseType(new InMemoryCaseType(DemoCases.Change)
        {
            Emoji = "🔧",
            Description = "A change that needs a maintenance window and an observer.",
            OpenStatuses = ["Proposed"],
            InProgressStatuses = ["Scheduled", "Under way"],
            ClosedStatuses = ["Done", "Withdrawn"],
        }),
    };

    private static InMemoryUser ToUser(string name) => new(name, $"{name.Split(' ')[0].ToLowerInvariant()}@example.com");
}
