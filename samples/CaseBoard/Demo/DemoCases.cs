using static Datadog.CaseManagement.CasePriority;

namespace CaseBoard.Demo;

/// <summary>The sample cases, in the order of their creation.</summary>
internal static class DemoCases
{
    public const string Incident = "Incident follow-up";
    public const string Change = "Change request";

    public const string Amara = "Amara Okafor";
    public const string Jonas = "Jonas Lindqvist";
    public const string Mei = "Mei Tanaka";
    public const string Rafael = "Rafael Costa";

    public static IReadOnlyList<DemoCase> All { get; } =
    [
        new("Rotate the signing key of the webhook service", "The key is older than our policy allows.", P2, 34, -12)
        {
            Project = DemoProject.Security,
            Status = "Closed",
            Assignee = Mei,
            Comments = [new(Mei, 14, "Both keys are accepted until Friday."), new(Mei, 12, "The old key is gone.")],
        },
        new("Checkout latency doubles at the top of the hour", "p95 of `checkout-api` goes from 300 ms to 700 ms for two minutes, every hour.", P1, 16, -3)
        {
            Type = Incident,
            Status = "Mitigating",
            Assignee = Jonas,
            Comments =
            [
                new(Amara, 15, "It began with the release of the 3rd."),
                new(Jonas, 9, "The hourly export and checkout share a **connection pool**.\nSplitting it is in [review](https://example.com/reviews/2719)."),
                new(Amara, 2, "Still there after the split, but half as bad."),
            ],
        },
        new("Upgrade PostgreSQL of the orders database to 17", "Version 14 leaves support in November.", P3, 14, 16)
        {
            Type = Change,
            Status = "Scheduled",
            Assignee = Rafael,
            Comments = [new(Rafael, 4, "The rehearsal on the copy took 41 minutes.")],
        },
        new("Alert on certificates that expire within 21 days", "", P3, 12, 9) { Assignee = Amara },
        new("Backup restore test for the billing database", "Once a quarter we restore a backup and compare the sums.", P2, 11, -1) { Assignee = Rafael },
        new("Service accounts without an owner", "Eleven accounts belong to people who have left.", P2, 9, 4)
        {
            Project = DemoProject.Security,
            Status = "In Progress",
            Assignee = Mei,
            Comments = [new(Mei, 3, "Seven are done. The other four belong to the data team.")],
        },
        new("Disk of build machine 7 fills up every weekend", "", P4, 8, 22),
        new("Queue of the mail service grew to two million", "A poison message was retried for ever.", P1, 7)
        {
            Type = Incident,
            Status = "Resolved",
            Assignee = Jonas,
            Comments = [new(Jonas, 6, "Messages go to the dead-letter queue after five attempts.")],
        },
        new("Move the status page to the new DNS provider", "", P3, 6, 12) { Type = Change, Assignee = Rafael },
        new("Two-factor authentication for the vendor portal", "Asked for by the last audit.", P2, 5, 0) { Project = DemoProject.Security, Assignee = Mei },
        new("Flaky health check in eu-west", "Fails about once a day, and recovers by itself.", NotDefined, 4),
        new("Write down who is called when payments stop", "", P4, 3, 47) { Assignee = Amara },
        new("Search returns nothing for names with an apostrophe", "Reported by two customers.", P3, 1, 6) { Type = Incident },
        new("Dashboards for the new region", "", P5, 1),
    ];
}
