using System.Net;
using CaseBoard.Tests.Infrastructure;
using Datadog.CaseManagement.Testing;

namespace CaseBoard.Tests;

public sealed class CaseTypeTests
{
    [Fact]
    public async Task The_types_are_listed_with_their_statuses()
    {
        await using var board = await TestBoard.StartAsync();
        Add(board);

        var page = await board.Client.GetAsync("/case-types");

        var panels = page.GetTextsByClass("panel");
        Assert.Equal(board.Datadog.CaseTypes.Count, panels.Count);
        Assert.Equal(
            [
                "Standard General tasks and investigations Open Open In progress In Progress Closed Closed Cases of the type Standard Edit Standard",
                "🚨 Incident Afterwards Open Triage Accepted In progress In Progress Closed Closed Cases of the type Incident Edit Incident",
            ],
            [panels[0], panels[^1]]);
        var groups = HtmlPage.GetByClass(page.Root, "groups").Last().Elements("section");
        Assert.Equal(
            ["Open: Triage, Accepted", "In progress: In Progress", "Closed: Closed"],
            groups.Select(group => $"{group.Element("h3")!.Value}: {string.Join(", ", group.Descendants("li").Select(HtmlPage.GetText))}"));
        Assert.Equal($"/?type={board.Datadog.CaseTypes[^1].Id}", (string?)page.All("a").Single(link => HtmlPage.GetText(link) == "Cases of the type Incident").Attribute("href"));
    }

    [Fact]
    public async Task A_type_is_edited_and_unchanged_fields_are_not_sent()
    {
        await using var board = await TestBoard.StartAsync();
        var id = Add(board);
        var page = await board.Client.GetAsync($"/case-types/{id}");
        Assert.Equal(
            ("Incident", "🚨", "Afterwards"),
            (page.GetForm("Save").Fields["Form.Name"], page.GetForm("Save").Fields["Form.Emoji"], page.GetForm("Save").Fields["Form.Description"]));

        var next = await board.Client.SubmitAsync(page, "Save", ("Form.Name", "Outage"), ("Form.Emoji", "🔥"));

        Assert.Equal(("/case-types", "🔥 Outage was changed."), (next.Path, next.GetTextByRole("status")));
        Assert.Equal(
            [new ReceivedRequest(HttpMethod.Put, $"/api/v2/cases/types/{id}", """{"data":{"attributes":{"name":"Outage","emoji":"\uD83D\uDD25"},"type":"case_type"}}""")],
            board.Changes);
    }

    [Fact]
    public async Task A_name_that_another_user_has_changed_is_kept()
    {
        await using var board = await TestBoard.StartAsync();
        var id = Add(board);
        var page = await board.Client.GetAsync($"/case-types/{id}");
        await board.Datadog.Client.CaseTypes.UpdateAsync(id, new() { Name = "Outage" }, TestContext.Current.CancellationToken);

        await board.Client.SubmitAsync(page, "Save", ("Form.Description", "One"));

        Assert.Equal(("Outage", "One"), (board.Datadog.CaseTypes[^1].Attributes.Name, board.Datadog.CaseTypes[^1].Attributes.Description));
    }

    [Fact]
    public async Task A_description_can_have_several_lines_and_can_be_cleared()
    {
        await using var board = await TestBoard.StartAsync();
        var path = $"/case-types/{Add(board)}";

        await board.Client.SubmitAsync(await board.Client.GetAsync(path), "Save", ("Form.Description", "One\r\nTwo"));
        await board.Client.SubmitAsync(await board.Client.GetAsync(path), "Save", ("Form.Description", ""));

        Assert.Equal(
            [
                """{"data":{"attributes":{"name":"Incident","description":"One\nTwo"},"type":"case_type"}}""",
                """{"data":{"attributes":{"name":"Incident","description":""},"type":"case_type"}}""",
            ],
            board.Changes.Select(change => change.Body));
    }

    [Fact]
    public async Task A_type_needs_a_name()
    {
        await using var board = await TestBoard.StartAsync();
        var page = await board.Client.GetAsync($"/case-types/{Add(board)}");

        var next = await board.Client.SubmitAsync(page, "Save", ("Form.Name", " "));

        Assert.Equal((HttpStatusCode.BadRequest, "A case type needs a name."), (next.Status, next.GetTextByRole("alert")));
        Assert.Empty(board.Changes);
    }

    [Fact]
    public async Task An_error_from_Datadog_is_shown_and_the_form_is_kept()
    {
        await using var board = await TestBoard.StartAsync();
        var id = Add(board);
        var page = await board.Client.GetAsync($"/case-types/{id}");

        var next = await board.Client.SubmitAsync(page, "Save", ("Form.Emoji", "x"), ("Form.Description", "Kept"));

        Assert.Equal(HttpStatusCode.BadRequest, next.Status);
        Assert.Equal("Datadog does not accept what was entered.", next.GetTextByRole("alert"));
        Assert.Equal($"Datadog answered UpdateCaseType (PUT /api/v2/cases/types/{id}) with 400 Bad Request: Bad Request.", next.Technical);
        Assert.Equal("Kept", next.GetForm("Save").Fields["Form.Description"]);
    }

    [Fact]
    public async Task A_missing_type_is_not_found()
    {
        await using var board = await TestBoard.StartAsync();

        var page = await board.Client.GetAsync($"/case-types/{Guid.Empty}");

        Assert.Equal((HttpStatusCode.NotFound, "This page does not exist."), (page.Status, page.GetTextByRole("alert")));
    }

    private static string Add(TestBoard board) => board.Datadog.AddCaseType(new InMemoryCaseType("Incident")
    {
        Emoji = "🚨",
        Description = "Afterwards",
        OpenStatuses = ["Triage", "Accepted"],
    });
}
