using CaseBoard.Tests.Infrastructure;
using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;

namespace CaseBoard.Tests;

/// <summary>The filter of the board, and the bars and counts that link to it.</summary>
public sealed class FilterTests
{
    private static readonly InMemoryUser Ada = new("Ada", "ada@example.com");

    [Theory]
    [InlineData("project=SEC", "project:SEC", "Keys are old")]
    [InlineData("priority=P1", "priority:P1", "Keys are old, Disk full")]
    [InlineData("q=disk%20OR%20mail&priority=P1", "(disk OR mail) AND priority:P1", "Disk full")]
    [InlineData("due=overdue", "-status:CLOSED", "Keys are old")]
    [InlineData("due=today", "-status:CLOSED", "Disk full")]
    [InlineData("due=this-week&project=CASEM", "project:CASEM AND -status:CLOSED", "Disk full")]
    [InlineData("due=next-week", "-status:CLOSED", "Mail late")]
    [InlineData("due=later", "-status:CLOSED", "")]
    [InlineData("due=none", "-status:CLOSED", "Queue grows")]
    [InlineData("due=unknown", "-status:CLOSED", "")]
    [InlineData("assignee=none", null, "Disk full, Mail late, Done")]
    [InlineData("project=&assignee=&priority=&due=&type=&q=", null, "Keys are old, Disk full, Mail late, Queue grows, Done")]
    public async Task A_filter_shows_only_its_cases(string query, string? sent, string expected)
    {
        await using var board = await StartAsync();

        var page = await board.Client.GetAsync($"/?{query}");

        Assert.Equal(expected, string.Join(", ", page.All("h3").Select(HtmlPage.GetText)));
        var search = board.Datadog.Requests[^1].PathAndQuery;
        Assert.StartsWith(sent is null ? "/api/v2/cases?sort" : $"/api/v2/cases?filter={Uri.EscapeDataString(sent)}&sort", search, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cases_are_filtered_by_assignee_and_type()
    {
        await using var board = await StartAsync();
        var incident = board.Datadog.CaseTypes[^1].Id;

        Assert.Equal(["Keys are old", "Queue grows"], (await board.Client.GetAsync($"/?assignee={Ada.Id}")).All("h3").Select(HtmlPage.GetText));
        Assert.Equal(["Queue grows"], (await board.Client.GetAsync($"/?type={incident}")).All("h3").Select(HtmlPage.GetText));
    }

    [Fact]
    public async Task The_choices_are_those_of_the_organization_and_keep_what_is_selected()
    {
        await using var board = await StartAsync();

        var page = await board.Client.GetAsync($"/?q=s&project=SEC&assignee={Ada.Id}&priority=P1&due=overdue&type={CaseType.StandardId}");

        Assert.Equal(
            ["Security", "Ada", "P1", "Overdue", "Standard"],
            ((string[])["project", "assignee", "priority", "due", "type"]).Select(name => HtmlPage.GetText(
                page.GetById($"filter-{name}").Elements("option").Single(option => option.Attribute("selected") is not null))));
        Assert.Equal(["All", "Case Management", "Security"], page.GetById("filter-project").Elements("option").Select(HtmlPage.GetText));
        Assert.Equal(["All", "Unassigned", "Ada"], page.GetById("filter-assignee").Elements("option").Select(HtmlPage.GetText));
        Assert.Equal("/", (string?)Link(page, "Show all"));
        Assert.DoesNotContain((await board.Client.GetAsync("/")).All("a"), link => HtmlPage.GetText(link) == "Show all");
    }

    [Fact]
    public async Task Bars_and_counts_link_to_their_cases()
    {
        await using var board = await StartAsync();

        var page = await board.Client.GetAsync("/?project=CASEM");

        Assert.Equal(["3 cases 1 due today 3 unassigned Show all"], (await board.Client.GetAsync("/?assignee=none")).GetTextsByClass("counts"));
        Assert.Equal(["4 cases 1 due today 3 unassigned Show all"], page.GetTextsByClass("counts"));
        Assert.Equal(
            [
                "Open cases by priority P1 1 P2 0 P3 1 P4 0 P5 0 No priority 1",
                "Open cases by due date Overdue 0 This week 1 Next week 1 Later 0 No due date 1",
            ],
            page.GetTextsByClass("chart"));
        Assert.Equal("/?project=CASEM&priority=P1", Link(page, "P1 1"));
        Assert.Equal("/?project=CASEM&due=next-week", Link(page, "Next week 1"));
        Assert.Equal("/?project=CASEM&due=today", Link(page, "1 due today"));
        Assert.Equal("/?project=CASEM&assignee=none", Link(page, "3 unassigned"));
    }

    [Fact]
    public async Task A_bar_that_is_selected_links_back_to_all_cases()
    {
        await using var board = await StartAsync();

        var page = await board.Client.GetAsync("/?priority=P1&due=overdue&assignee=none");

        Assert.Equal(["Overdue 0", "P1 0"], page.All("a").Where(link => (string?)link.Attribute("aria-current") == "true").Select(HtmlPage.GetText).Order());
        Assert.Equal("/?assignee=none&due=overdue", Link(page, "P1 0"));
        Assert.Equal("/?assignee=none&priority=P1", Link(page, "Overdue 0"));
        Assert.Equal("/?priority=P1&due=today", Link(await board.Client.GetAsync("/?priority=P1"), "1 due today"));
        Assert.Equal("/", Link(await board.Client.GetAsync("/?assignee=none"), "3 unassigned"));
    }

    [Fact]
    public async Task The_longest_bar_has_the_whole_width()
    {
        await using var board = await StartAsync();
        board.Datadog.AddCase(new InMemoryCase("More") { Priority = CasePriority.P3 });

        var page = await board.Client.GetAsync("/");

        var widths = HtmlPage.GetByClass(page.Root, "chart").First().Descendants("rect").Select(bar => (string?)bar.Attribute("width"));
        Assert.Equal(["100", "0", "100", "0", "0", "50"], widths);
        Assert.All(page.All("svg"), chart => Assert.Equal("true", (string?)chart.Attribute("aria-hidden")));
    }

    private static string? Link(HtmlPage page, string text) =>
        (string?)page.All("a").Single(link => HtmlPage.GetText(link) == text).Attribute("href");

    private static async Task<TestBoard> StartAsync()
    {
        var board = await TestBoard.StartAsync();
        var security = board.Datadog.AddProject("SEC", "Security");
        var incident = board.Datadog.AddCaseType(new InMemoryCaseType("Incident"));
        InMemoryCase[] cases =
        [
            new("Keys are old") { ProjectId = security, Priority = CasePriority.P1, DueDate = TestBoard.Today.AddDays(-2), Assignee = Ada },
            new("Disk full") { Priority = CasePriority.P1, DueDate = TestBoard.Today },
            new("Mail late") { Priority = CasePriority.P3, DueDate = new DateOnly(2026, 3, 9) },
            new("Queue grows") { TypeId = incident, Assignee = Ada },
            new("Done") { DueDate = TestBoard.Today.AddDays(-2), StatusName = "Closed" },
        ];
        Array.ForEach(cases, @case => board.Datadog.AddCase(@case));
        return board;
    }
}
