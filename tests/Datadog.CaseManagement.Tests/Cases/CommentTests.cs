using System.Text.Json;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Cases;

public sealed class CommentTests
{
    private const string Answer =
        """
        {"data":[{"id":"t1","type":"timeline_cell","attributes":{"author":{"type":"USER","content":{"ID":"u1","name":"Ada",
        "email":"ada@example.com","handle":"ada","active":true}},"cell_content":{"message":"Hello **World** !"},
        "content":"{\"message\":\"Hello **World** !\"}","created_at":"2025-12-30T13:49:46.968106806Z","type":"COMMENT"}}]}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddComment_gives_the_entry_of_the_timeline_with_its_author()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(200, Answer));

        var cell = Assert.Single(await client.Cases.AddCommentAsync("CASEM-1", "Hello **World** !", Token));

        var request = client.Stub.SingleRequest();
        Assert.Equal("POST /api/v2/cases/CASEM-1/comment", request.ToString());
        AssertJson.Equal("""{"data":{"attributes":{"comment":"Hello **World** !"},"type":"case"}}""", request.BodyText);
        Assert.Equal("t1", cell.Id);
        Assert.Equal(TimelineCellType.Comment, cell.Attributes.Type);
        Assert.Equal("Hello **World** !", cell.Attributes.CellContent!.Message);
        Assert.Equal("""{"message":"Hello **World** !"}""", cell.Attributes.Content);
        Assert.Equal(new DateTimeOffset(2025, 12, 30, 13, 49, 46, TimeSpan.Zero).AddTicks(9681068), cell.Attributes.CreatedAt);
        Assert.Null(cell.Attributes.ModifiedAt);
        Assert.Null(cell.Attributes.DeletedAt);
        Assert.Equal(TimelineAuthorType.User, cell.Attributes.Author!.Type);
        var author = cell.Attributes.Author.Content!;
        Assert.Equal(("u1", "Ada", "ada@example.com", "ada", true), (author.Id, author.Name, author.Email, author.Handle, author.Active));
    }

    [Theory]
    [InlineData("""{"id":"small"}""", "small")]
    [InlineData("""{"ID":"CAPITAL"}""", "CAPITAL")]
    [InlineData("""{"id":"small","ID":"CAPITAL"}""", "small")]
    [InlineData("""{"ID":17}""", null)]
    [InlineData("""{"ID":null}""", null)]
    [InlineData("""{}""", null)]
    public async Task The_identifier_of_an_author_is_whichever_came_and_is_written_back_as_it_came(string author, string? expected)
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(
            200, """{"data":[{"attributes":{"author":{"content":AUTHOR}}}]}""".Replace("AUTHOR", author, StringComparison.Ordinal)));

        var cells = await client.Cases.AddCommentAsync("CASEM-1", "Hello", Token);

        var read = cells[0].Attributes.Author!.Content!;
        Assert.Equal(expected, read.Id);
        AssertJson.Equal(author, JsonSerializer.Serialize(read, DatadogJson.Options));
    }

    [Fact]
    public void A_timeline_survives_a_serializer_that_ignores_case()
    {
        var read = JsonSerializer.Deserialize<TimelineAuthorContent>("""{"ID":"u1","name":"Ada"}""", PlainJson.IgnoringCase)!;

        Assert.Equal("u1", read.Id);
    }
}
