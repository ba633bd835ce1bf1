using Datadog.CaseManagement.Testing;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.InMemory;

public sealed class SeedingTests
{
    private readonly InMemoryFixture _fixture = new();

    private InMemoryDatadog Datadog => _fixture.Datadog;

    [Fact]
    public async Task A_title_is_enough_for_a_case()
    {
        var added = Datadog.AddCase(new InMemoryCase("Disk full"));

        var read = await Datadog.Client.Cases.GetAsync("CASEM-1");
        Assert.Equal(Json.Serialize(read), Json.Serialize(added));
        var attributes = read.Attributes;
        Assert.Equal(
            ("Disk full", "", CasePriority.NotDefined, "Open", CaseType.StandardId),
            (attributes.Title, attributes.Description, attributes.Priority!.Value, attributes.StatusName, attributes.TypeId));
        Assert.Equal((_fixture.Clock.GetUtcNow(), null, null), (attributes.CreatedAt, attributes.DueDate, attributes.ModifiedAt));
        Assert.Equal(Datadog.CurrentUser.Id, read.Relationships.CreatedBy!.Data!.Id);
        Assert.Equal(Datadog.ProjectId, read.Relationships.Project!.Data!.Id);
        Assert.Null(read.Relationships.Assignee);
    }

    [Fact]
    public async Task A_case_can_be_added_with_all_its_values()
    {
        var (ada, grace) = (new InMemoryUser("Ada", "ada@example.com"), new InMemoryUser("Grace", "grace@example.com"));
        var project = Datadog.AddProject("SEC", "Security");
        var type = Datadog.AddCaseType(new InMemoryCaseType("Incident") { ClosedStatuses = ["Resolved", "Cancelled"] });
        await Datadog.Client.CaseTypes.CreateCustomAttributeAsync(
            type, new CreateCustomAttributeRequest { Key = "region", DisplayName = "Region", Type = CustomAttributeType.Text, IsMulti = false });

        var added = Datadog.AddCase(new InMemoryCase("Disk full")
        {
            ProjectId = project,
            TypeId = type,
            Description = "On all build machines",
            Priority = CasePriority.P2,
            StatusName = "Cancelled",
            DueDate = new DateOnly(2026, 2, 1),
            CreatedBy = ada,
            Assignee = grace,
            CreatedAt = new DateTimeOffset(2025, 12, 24, 12, 0, 0, TimeSpan.Zero),
            CustomAttributes = new Dictionary<string, CustomAttributeValue> { ["region"] = CustomAttributeValue.Text("us-east-1") },
        });

        var read = await Datadog.Client.Cases.GetAsync(added.Id);
        var attributes = read.Attributes;
        Assert.Equal(
            ("SEC-1", "On all build machines", CasePriority.P2, "Cancelled", CaseStatusGroup.Closed, new DateOnly(2026, 2, 1)),
            (attributes.Key, attributes.Description, attributes.Priority!.Value, attributes.StatusName, attributes.StatusGroup!.Value, attributes.DueDate!.Value));
        Assert.Equal(new DateTimeOffset(2025, 12, 24, 12, 0, 0, TimeSpan.Zero), attributes.CreatedAt);
        Assert.Equal((attributes.CreatedAt, null), (attributes.ClosedAt, attributes.ModifiedAt));
        Assert.Equal(CustomAttributeValue.Text("us-east-1"), attributes.CustomAttributes["region"]);
        Assert.Equal(
            ("Ada", "Grace"),
            (read.Relationships.CreatedBy!.User!.Attributes.Name, read.Relationships.Assignee!.User!.Attributes.Name));
        Assert.Equal("Test User", Datadog.CurrentUser.Name);
        Assert.Equal(["Test User", "Grace", "Ada"], Datadog.Users.Select(user => user.Name));
    }

    [Fact]
    public void An_existing_user_is_not_changed()
    {
        var grace = new InMemoryUser("Grace", "grace@example.com");
        Datadog.AddUser(grace with { Name = "Rear Admiral Hopper" });

        Datadog.AddCase(new InMemoryCase("Disk full") { Assignee = grace });

        Assert.Equal(["Test User", "Rear Admiral Hopper"], Datadog.Users.Select(user => user.Name));
    }

    [Fact]
    public void A_case_that_the_API_would_reject_cannot_be_added()
    {
        Assert.Throws<ArgumentException>("case", () => Datadog.AddCase(new InMemoryCase("")));
        Assert.Throws<ArgumentException>("case", () => Datadog.AddCase(new InMemoryCase("T") { StatusName = "Unheard of" }));
        var exception = Assert.Throws<ArgumentException>(
            "case", () => Datadog.AddCase(new InMemoryCase("T") { ProjectId = "9fd476d7-a955-454a-851d-980c655c02d3", CreatedBy = new("Ada", "a@b.c") }));

        Assert.Contains("project not found", exception.Message, StringComparison.Ordinal);
        Assert.Empty(Datadog.Cases);
        Assert.Equal("Test User", Datadog.CurrentUser.Name);
    }

    [Fact]
    public void A_case_type_keeps_its_statuses()
    {
        var id = Datadog.AddCaseType(new InMemoryCaseType("Incident")
        {
            Description = "Something broke",
            Emoji = "🔥",
            OpenStatuses = ["Triggered", "Reopened"],
            InProgressStatuses = ["Acknowledged"],
        });

        var added = Datadog.CaseTypes[^1];
        AssertJson.Equal(
            $$$"""
            {"id":"{{{id}}}","type":"case_type","attributes":{"description":"Something broke","emoji":"🔥","internal":false,"name":"Incident",
            "statuses_config":{
            "open":{"status_options":[{"name":"Triggered"},{"name":"Reopened"}],"default":"Triggered"},
            "in_progress":{"status_options":[{"name":"Acknowledged"}],"default":"Acknowledged"},
            "closed":{"status_options":[{"name":"Closed"}],"default":"Closed"} } } }
            """,
            Json.Serialize(added));
        Assert.Equal("Triggered", Datadog.AddCase(new InMemoryCase("T") { TypeId = id }).Attributes.StatusName);
    }

    [Fact]
    public void A_case_type_needs_a_name_and_statuses_with_unique_names()
    {
        var before = Datadog.CaseTypes;

        Assert.Throws<ArgumentException>("caseType", () => Datadog.AddCaseType(new InMemoryCaseType(" ")));
        Assert.Throws<ArgumentException>("caseType", () => Datadog.AddCaseType(new InMemoryCaseType("T") { OpenStatuses = [] }));
        Assert.Throws<ArgumentException>("caseType", () => Datadog.AddCaseType(new InMemoryCaseType("T") { InProgressStatuses = [""] }));
        Assert.Throws<ArgumentException>("caseType", () => Datadog.AddCaseType(new InMemoryCaseType("T") { ClosedStatuses = ["Open"] }));
        Assert.Equal(before, Datadog.CaseTypes);
    }

    [Fact]
    public async Task The_state_has_the_changes_of_requests_and_reading_it_is_not_a_request()
    {
        var (client, project) = (Datadog.Client, Datadog.ProjectId);
        var created = await client.Cases.CreateAsync(new CreateCaseRequest { ProjectId = project, Title = "T", TypeId = CaseType.StandardId });
        await client.Cases.UpdateDueDateAsync(created.Id, new DateOnly(2026, 2, 1));
        await client.Projects.UpdateAsync(project, new ProjectUpdate { Name = "Cases" });
        await client.CaseTypes.CreateAsync(new CreateCaseTypeRequest { Name = "World" });

        Assert.Equal(new DateOnly(2026, 2, 1), Assert.Single(Datadog.Cases).Attributes.DueDate);
        Assert.Equal("Cases", Assert.Single(Datadog.Projects).Attributes.Name);
        Assert.Equal(("Standard", "World"), (Datadog.CaseTypes[0].Attributes.Name, Datadog.CaseTypes[^1].Attributes.Name));
        Assert.Empty(Datadog.Requests);
    }
}
