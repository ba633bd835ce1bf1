using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;

namespace CaseBoard.Demo;

/// <summary>An in-memory Datadog with the cases of a team, for those without an account.</summary>
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

        foreach (var story in DemoCases.All)
        {
            Go(story.Age, DemoCases.Amara);
            var created = datadog.AddCase(new InMemoryCase(story.Title)
            {
                ProjectId = projects[story.Project],
                TypeId = story.Type is null ? CaseType.StandardId : types[story.Type],
                Description = story.Description,
                Priority = story.Priority,
                Assignee = story.Assignee is null ? null : users[story.Assignee],
                DueDate = story.DueIn is { } days ? DateOnly.FromDateTime(time.GetLocalNow().DateTime).AddDays(days) : null,
            });

            foreach (var comment in story.Comments)
            {
                Go(comment.Age, comment.Author);
                await datadog.Client.Cases.AddCommentAsync(created.Id, comment.Text);
            }

            if (story.Status is not null)
            {
                datadog.CurrentUser = users[story.Assignee ?? DemoCases.Amara];
                await datadog.Client.Cases.UpdateStatusAsync(created.Id, story.Status);
            }
        }

        Go(0, DemoCases.Amara);
        return datadog;

        void Go(int daysAgo, string user)
        {
            clock.Behind = TimeSpan.FromDays(daysAgo);
            datadog.CurrentUser = users[user];
        }
    }

    private static Dictionary<string, string> AddTypes(InMemoryDatadog datadog) => new()
    {
        [DemoCases.Incident] = datadog.AddCaseType(new InMemoryCaseType(DemoCases.Incident)
        {
            Emoji = "🚨",
            Description = "What is left to do when an incident is over.",
            OpenStatuses = ["Triage", "Accepted"],
            InProgressStatuses = ["Mitigating", "Monitoring"],
            ClosedStatuses = ["Resolved", "Will not be fixed"],
        }),
        [DemoCases.Change] = datadog.AddCaseType(new InMemoryCaseType(DemoCases.Change)
        {
            Emoji = "🔧",
            Description = "A change that needs a window and somebody who watches.",
            OpenStatuses = ["Proposed"],
            InProgressStatuses = ["Scheduled", "Under way"],
            ClosedStatuses = ["Done", "Withdrawn"],
        }),
    };

    private static InMemoryUser ToUser(string name) => new(name, $"{name.Split(' ')[0].ToLowerInvariant()}@example.com");
}
