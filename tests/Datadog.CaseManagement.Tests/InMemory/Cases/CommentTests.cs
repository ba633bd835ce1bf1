using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class CommentTests
{
    // The name of a comment in the service's error.
    private const string Cell = "failed to get timeline cell: timeline cell";

    private readonly InMemoryFixture _fixture = new();

    [Fact]
    public async Task A_comment_is_returned_as_an_entry_of_the_timeline()
    {
        await _fixture.CreateCaseAsync();

        var response = await _fixture.PostAsync("cases/CASEM-1/comment", """{"data":{"type":"case","attributes":{"comment":"It \"isn't\" ä"}}}""");

        var id = (string)response.Data[0]!["id"]!;
        Assert.True(Guid.TryParseExact(id, "D", out _));
        var expected = $$$"""
            {"data":[{"id":"{{{id}}}","type":"timeline_cell","attributes":{
              "author":{"type":"USER","content":{
                "ID":"{{{_fixture.CurrentUser.Id}}}","name":"Test User","email":"test.user@example.com","handle":"test.user@example.com","active":true
              }},
              "cell_content":{"message":"It \"isn't\" ä"},
              "content":"{\"message\":\"It \\\"isn't\\\" ä\"}",
              "created_at":"2026-01-15T09:30:00.123456Z","type":"COMMENT"
            }}]}
            """;
        Assert.Equal(RawResponse.JsonApi(200, expected.OnOneLine()), response);
    }

    [Fact]
    public async Task Comments_are_counted_and_change_nothing_else_of_the_case()
    {
        var created = await _fixture.CreateCaseAsync();
        _fixture.AdvanceOneHour();

        var first = await CommentAsync("One");
        await CommentAsync("Two");
        Assert.Equal(With(created, comments: 2), Json.Serialize(await _fixture.GetCaseAsync("CASEM-1")));

        await _fixture.Cases.DeleteCommentAsync("CASEM-1", first.Id!);
        Assert.Equal(With(created, comments: 1), Json.Serialize(await _fixture.GetCaseAsync("CASEM-1")));
    }

    [Fact]
    public async Task An_edited_comment_has_its_author_and_the_time_of_the_change()
    {
        await _fixture.CreateCaseAsync();
        var comment = await CommentAsync("One");
        var then = _fixture.AdvanceOneHour();
        _fixture.Datadog.CurrentUser = new InMemoryUser("Grace", "grace@example.com");

        await _fixture.Cases.UpdateCommentAsync("CASEM-1", comment.Id!.ToUpperInvariant(), "Two");

        var edited = Assert.Single((await _fixture.Cases.ListTimelinePageAsync("CASEM-1", null)).Items);
        Assert.Equal(
            (comment.Id, "Two", """{"message":"Two"}""", "Test User", then.AddHours(-1), then),
            (edited.Id, edited.Attributes.CellContent!.Message, edited.Attributes.Content, edited.Attributes.Author!.Content!.Name,
                edited.Attributes.CreatedAt, edited.Attributes.ModifiedAt));
    }

    [Fact]
    public async Task A_deleted_comment_is_gone()
    {
        await _fixture.CreateCaseAsync();
        var comment = await CommentAsync("One");

        await _fixture.Cases.DeleteCommentAsync("CASEM-1", comment.Id!);

        Assert.Empty((await _fixture.Cases.ListTimelinePageAsync("CASEM-1", null)).Items);
        await AssertError.NotFoundAsync(Cell, () => _fixture.Cases.UpdateCommentAsync("CASEM-1", comment.Id!, "Two"));
        await AssertError.NotFoundAsync(Cell, () => _fixture.Cases.DeleteCommentAsync("CASEM-1", comment.Id!));
    }

    [Fact]
    public async Task The_responses_to_an_edit_and_a_deletion_are_empty()
    {
        await _fixture.CreateCaseAsync();
        var comment = await CommentAsync("One");

        Assert.Equal(
            new RawResponse(200, null, ""),
            await _fixture.PutAsync($"cases/CASEM-1/comment/{comment.Id}", """{"data":{"type":"case","attributes":{"comment":"Two"}}}"""));
        Assert.Equal(RawResponse.NoContent, await _fixture.SendAsync(HttpMethod.Delete, $"cases/CASEM-1/comment/{comment.Id}", null));
    }

    [Fact]
    public async Task Comments_of_another_case_and_other_entries_of_the_timeline_are_not_found()
    {
        await _fixture.CreateCaseAsync();
        await _fixture.CreateCaseAsync();
        var comment = await CommentAsync("One");
        await _fixture.Cases.UpdateTitleAsync("CASEM-2", "Another");
        var change = Assert.Single((await _fixture.Cases.ListTimelinePageAsync("CASEM-2", null)).Items);

        foreach (var id in new[] { comment.Id!, change.Id!, InMemoryFixture.UnknownId })
        {
            await AssertError.NotFoundAsync(Cell, () => _fixture.Cases.UpdateCommentAsync("CASEM-2", id, "Two"));
            await AssertError.NotFoundAsync(Cell, () => _fixture.Cases.DeleteCommentAsync("CASEM-2", id));
        }
    }

    [Fact]
    public async Task A_comment_whose_id_is_not_a_UUID_is_an_invalid_parameter()
    {
        await _fixture.CreateCaseAsync();

        await AssertError.InvalidParameterAsync("CommentID", () => _fixture.Cases.UpdateCommentAsync("CASEM-1", "not-an-uuid", "Two"));
        await AssertError.InvalidParameterAsync("CommentID", () => _fixture.Cases.DeleteCommentAsync("CASEM-1", "not-an-uuid"));
    }

    [Fact]
    public async Task An_empty_comment_is_a_bad_request_and_an_unknown_case_is_not_found()
    {
        await _fixture.CreateCaseAsync();
        var comment = await CommentAsync("One");

        await AssertError.BadRequestAsync(() => CommentAsync(""));
        await AssertError.BadRequestAsync(() => _fixture.Cases.UpdateCommentAsync("CASEM-1", comment.Id!, ""));
        await AssertError.NotFoundAsync("case", () => _fixture.Cases.AddCommentAsync("CASEM-2", "One"));
        await AssertError.NotFoundAsync("case", () => _fixture.Cases.UpdateCommentAsync("CASEM-2", comment.Id!, "Two"));
    }

    private static string With(Case @case, int comments) =>
        Json.Serialize(@case with { Attributes = @case.Attributes with { CommentCount = comments } });

    private async Task<TimelineCell> CommentAsync(string text) =>
        Assert.Single(await _fixture.Cases.AddCommentAsync("CASEM-1", text));
}
