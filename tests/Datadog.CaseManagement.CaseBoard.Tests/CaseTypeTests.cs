using System.Net;
using Datadog.CaseManagement.Testing;

namespace CaseBoard.Tests;

public sealed class CaseTypeTests
{
    [Fact]
    public async Task The_types_are_listed_with_their_statuses()
    {
        await using var board = await RunningBoard.StartAsync();
        Add(board);

        var page = await board.Visitor.OpenAsync("/case-types");

        Assert.Equal(
            [
                "Standard Nobody has described this type. Open Open In progress In Progress Closed Closed Edit Standard",
                "🚨 Incident Afterwards Open Triage, Accepted In progress In Progress Closed Closed Edit Incident",
            ],
            page.TextsOfClass("panel"));
    }

    [Fact]
    public async Task A_type_is_edited_and_what_was_left_alone_is_not_sent()
    {
        await using var board = await RunningBoard.StartAsync();
        var id = Add(board);
        var page = await board.Visitor.OpenAsync($"/case-types/{id}");
        Assert.Equal(
            ("Incident", "🚨", "Afterwards"),
            (page.Form("Save").Fields["Form.Name"], page.Form("Save").Fields["Form.Emoji"], page.Form("Save").Fields["Form.Description"]));

        var next = await board.Visitor.PressAsync(page, "Save", ("Form.Name", "Outage"), ("Form.Emoji", "🔥"));

        Assert.Equal(("/case-types", "🔥 Outage was changed."), (next.Path, next.TextOfRole("status")));
        Assert.Equal(
            [new ReceivedRequest(HttpMethod.Put, $"/api/v2/cases/types/{id}", """{"data":{"attributes":{"name":"Outage","emoji":"\uD83D\uDD25"},"type":"case_type"}}""")],
            board.Changes);
    }

    [Fact]
    public async Task A_description_may_have_lines_and_may_be_emptied()
    {
        await using var board = await RunningBoard.StartAsync();
        var path = $"/case-types/{Add(board)}";

        await board.Visitor.PressAsync(await board.Visitor.OpenAsync(path), "Save", ("Form.Description", "One\r\nTwo"));
        await board.Visitor.PressAsync(await board.Visitor.OpenAsync(path), "Save", ("Form.Description", ""));

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
        await using var board = await RunningBoard.StartAsync();
        var page = await board.Visitor.OpenAsync($"/case-types/{Add(board)}");

        var next = await board.Visitor.PressAsync(page, "Save", ("Form.Name", " "));

        Assert.Equal((HttpStatusCode.BadRequest, "A case type needs a name."), (next.Status, next.TextOfRole("alert")));
        Assert.Empty(board.Changes);
    }

    [Fact]
    public async Task What_Datadog_refuses_is_told_and_the_form_kept()
    {
        await using var board = await RunningBoard.StartAsync();
        var id = Add(board);
        var page = await board.Visitor.OpenAsync($"/case-types/{id}");

        var next = await board.Visitor.PressAsync(page, "Save", ("Form.Emoji", "x"), ("Form.Description", "Kept"));

        Assert.Equal(HttpStatusCode.BadRequest, next.Status);
        Assert.Equal(
            $"Datadog answered UpdateCaseType (PUT /api/v2/cases/types/{id}) with 400 Bad Request: Bad Request.", next.TextOfRole("alert"));
        Assert.Equal("Kept", next.Form("Save").Fields["Form.Description"]);
    }

    [Fact]
    public async Task A_type_that_is_not_there_is_not_found()
    {
        await using var board = await RunningBoard.StartAsync();

        var page = await board.Visitor.OpenAsync($"/case-types/{Guid.Empty}");

        Assert.Equal((HttpStatusCode.NotFound, "There is no such page here."), (page.Status, page.TextOfRole("alert")));
    }

    private static string Add(RunningBoard board) => board.Datadog.AddCaseType(new InMemoryCaseType("Incident")
    {
        Emoji = "🚨",
        Description = "Afterwards",
        OpenStatuses = ["Triage", "Accepted"],
    });
}
