using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class CommentTests
{
    // What the service calls a comment that it does not find.
    private const string Cell = "failed to get timeline cell: timeline cell";

    private readonly Desk _desk = new();

    [Fact]
    public async Task A_comment_comes_back_as_an_entry_of_the_timeline()
    {
        await _desk.CreateAsync();

        var reply = await _desk.Raw.PostAsync("cases/CASEM-1/comment", """{"data":{"type":"case","attributes":{"comment":"It \"isn't\" ä"}}}""");

        var id = (string)reply.Data[0]!["id"]!;
        Assert.True(Guid.TryParseExact(id, "D", out _));
        var expected = $$$"""
            {"data":[{"id":"{{{id}}}","type":"timeline_cell","attributes":{
              "author":{"type":"USER","content":{
                "ID":"{{{_desk.Me.Id}}}","name":"Test User","email":"test.user@example.com","handle":"test.user@example.com","active":true
              }},
              "cell_content":{"message":"It \"isn't\" ä"},
              "content":"{\"message\":\"It \\\"isn't\\\" ä\"}",
              "created_at":"2026-01-15T09:30:00.123456Z","type":"COMMENT"
            }}]}
            """;
        Assert.Equal(Reply.JsonApi(200, expected.OnOneLine()), reply);
    }

    [Fact]
    public async Task Comments_are_counted_and_change_nothing_else_of_the_case()
    {
        var created = await _desk.CreateAsync();
        _desk.Wait();

        var first = await CommentAsync("One");
        await CommentAsync("Two");
        Assert.Equal(With(created, comments: 2), JsonOf.Model(await _desk.GetAsync("CASEM-1")));

        await _desk.Cases.DeleteCommentAsync("CASEM-1", first.Id!, Desk.Token);
        Assert.Equal(With(created, comments: 1), JsonOf.Model(await _desk.GetAsync("CASEM-1")));
    }

    [Fact]
    public async Task An_edited_comment_keeps_its_author_and_says_since_when()
    {
        await _desk.CreateAsync();
        var comment = await CommentAsync("One");
        var then = _desk.Wait();
        _desk.Datadog.CurrentUser = new InMemoryUser("Grace", "grace@example.com");

        await _desk.Cases.UpdateCommentAsync("CASEM-1", comment.Id!.ToUpperInvariant(), "Two", Desk.Token);

        var edited = Assert.Single((await _desk.Cases.ListTimelinePageAsync("CASEM-1", null, Desk.Token)).Items);
        Assert.Equal(
            (comment.Id, "Two", """{"message":"Two"}""", "Test User", then.AddHours(-1), then),
            (edited.Id, edited.Attributes.CellContent!.Message, edited.Attributes.Content, edited.Attributes.Author!.Content!.Name,
                edited.Attributes.CreatedAt, edited.Attributes.ModifiedAt));
    }

    [Fact]
    public async Task A_deleted_comment_is_gone()
    {
        await _desk.CreateAsync();
        var comment = await CommentAsync("One");

        await _desk.Cases.DeleteCommentAsync("CASEM-1", comment.Id!, Desk.Token);

        Assert.Empty((await _desk.Cases.ListTimelinePageAsync("CASEM-1", null, Desk.Token)).Items);
        await Refused.AsUnknownAsync(Cell, () => _desk.Cases.UpdateCommentAsync("CASEM-1", comment.Id!, "Two", Desk.Token));
        await Refused.AsUnknownAsync(Cell, () => _desk.Cases.DeleteCommentAsync("CASEM-1", comment.Id!, Desk.Token));
    }

    [Fact]
    public async Task The_answers_to_an_edit_and_a_deletion_are_empty()
    {
        await _desk.CreateAsync();
        var comment = await CommentAsync("One");

        Assert.Equal(
            new Reply(200, null, ""),
            await _desk.Raw.PutAsync($"cases/CASEM-1/comment/{comment.Id}", """{"data":{"type":"case","attributes":{"comment":"Two"}}}"""));
        Assert.Equal(new Reply(204, null, ""), await _desk.Raw.SendAsync(HttpMethod.Delete, $"cases/CASEM-1/comment/{comment.Id}", null));
    }

    [Fact]
    public async Task Comments_of_another_case_and_other_entries_of_the_timeline_are_not_found()
    {
        await _desk.CreateAsync();
        await _desk.CreateAsync();
        var comment = await CommentAsync("One");
        await _desk.Cases.UpdateTitleAsync("CASEM-2", "Another", Desk.Token);
        var change = Assert.Single((await _desk.Cases.ListTimelinePageAsync("CASEM-2", null, Desk.Token)).Items);

        foreach (var id in new[] { comment.Id!, change.Id!, Desk.Unknown })
        {
            await Refused.AsUnknownAsync(Cell, () => _desk.Cases.UpdateCommentAsync("CASEM-2", id, "Two", Desk.Token));
            await Refused.AsUnknownAsync(Cell, () => _desk.Cases.DeleteCommentAsync("CASEM-2", id, Desk.Token));
        }
    }

    [Fact]
    public async Task A_comment_whose_id_is_not_a_UUID_is_an_invalid_parameter()
    {
        await _desk.CreateAsync();

        await Refused.AsNoUuidAsync("CommentID", () => _desk.Cases.UpdateCommentAsync("CASEM-1", "not-an-uuid", "Two", Desk.Token));
        await Refused.AsNoUuidAsync("CommentID", () => _desk.Cases.DeleteCommentAsync("CASEM-1", "not-an-uuid", Desk.Token));
    }

    [Fact]
    public async Task An_empty_comment_is_a_bad_request_and_an_unknown_case_is_not_found()
    {
        await _desk.CreateAsync();
        var comment = await CommentAsync("One");

        await Refused.AsBadRequestAsync(() => CommentAsync(""));
        await Refused.AsBadRequestAsync(() => _desk.Cases.UpdateCommentAsync("CASEM-1", comment.Id!, "", Desk.Token));
        await Refused.AsUnknownAsync("case", () => _desk.Cases.AddCommentAsync("CASEM-2", "One", Desk.Token));
        await Refused.AsUnknownAsync("case", () => _desk.Cases.UpdateCommentAsync("CASEM-2", comment.Id!, "Two", Desk.Token));
    }

    private static string With(Case @case, int comments) =>
        JsonOf.Model(@case with { Attributes = @case.Attributes with { CommentCount = comments } });

    private async Task<TimelineCell> CommentAsync(string text) =>
        Assert.Single(await _desk.Cases.AddCommentAsync("CASEM-1", text, Desk.Token));
}
