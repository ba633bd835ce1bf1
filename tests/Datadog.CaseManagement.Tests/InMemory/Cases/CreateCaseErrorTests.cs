namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class CreateCaseErrorTests
{
    private readonly InMemoryFixture _fixture = new();

    [Fact]
    public async Task The_error_of_an_unknown_priority_has_the_known_ones()
    {
        var response = await _fixture.PostCaseAsync(""" "priority":"P1234" """);

        const string Error = """
            {"errors":[{
              "title":"Generic Error",
              "detail":"invalid priority P1234. Must be one of P1, P2, P3, P4, P5, NOT_DEFINED"
            }]}
            """;
        Assert.Equal(RawResponse.JsonApi(400, Error.OnOneLine()), response);
    }

    [Theory]
    [InlineData(""" "type_id":"00000000-0000-0000-0000-000000000001" """)]
    [InlineData(""" "title":"","type_id":"00000000-0000-0000-0000-000000000001" """)]
    [InlineData(""" "title":null,"type_id":"00000000-0000-0000-0000-000000000001" """)]
    [InlineData(""" "title":7,"type_id":"00000000-0000-0000-0000-000000000001" """)]
    [InlineData(""" "title":"\ud800","type_id":"00000000-0000-0000-0000-000000000001" """)]
    [InlineData(""" "title":"No type" """)]
    [InlineData(""" "title":"Not a UUID","type_id":"standard" """)]
    [InlineData(""" "title":"Another older type","type":"ERROR_TRACKING_ISSUE" """)]
    public async Task A_case_without_a_title_or_a_type_is_a_bad_request(string attributes) =>
        Assert.Equal(RawResponse.BadRequest, await _fixture.PostAsync("cases", _fixture.CaseBodyWith(attributes)));

    [Theory]
    [InlineData(""" "status_name":"Triaged" """)]
    [InlineData(""" "status_name":1 """)]
    [InlineData(""" "description":["text"] """)]
    [InlineData(""" "priority":4 """)]
    public async Task A_value_that_the_attribute_cannot_have_is_a_bad_request(string attributes) =>
        Assert.Equal(RawResponse.BadRequest, await _fixture.PostCaseAsync(attributes));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"data\"")]
    [InlineData("{}")]
    [InlineData("""{"data":null}""")]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":{"type":"case"}}""")]
    [InlineData("""{"data":{"type":"case","type":"case"}}""")]
    [InlineData("""{"\ud800":1}""")]
    public async Task A_body_that_is_not_a_document_with_a_case_is_a_bad_request(string body) =>
        Assert.Equal(RawResponse.BadRequest, await _fixture.PostAsync("cases", body));

    [Fact]
    public async Task A_request_without_a_body_is_a_bad_request() =>
        Assert.Equal(RawResponse.BadRequest, await _fixture.SendAsync(HttpMethod.Post, "cases", null));

    [Theory]
    [InlineData("\"type\":\"case\"", "\"type\":\"project\"", "got type \\\"project\\\" expected one of \\\"case\\\"")]
    [InlineData("\"type\":\"case\",", "", "got type \\\"\\\" expected one of \\\"case\\\"")]
    [InlineData("\"type\":\"project\"", "\"type\":\"projects\"", "got type \\\"projects\\\" expected one of \\\"project\\\"")]
    public async Task The_error_of_a_wrong_type_has_the_expected_one(string sent, string instead, string detail)
    {
        var response = await _fixture.PostAsync("cases", _fixture.CaseBody().Replace(sent, instead, StringComparison.Ordinal));

        Assert.Equal(RawResponse.JsonApi(400, $$"""{"errors":[{"status":"400","title":"Bad Request","detail":"{{detail}}"}]}"""), response);
    }

    [Fact]
    public async Task The_type_of_the_assignee_is_validated_before_the_project_is_looked_up()
    {
        var response = await _fixture.PostAsync("cases", $$$"""
            {"data":{"type":"case",
              "attributes":{"title":"T","type_id":"{{{CaseType.StandardId}}}"},
              "relationships":{
                "assignee":{"data":{"id":"{{{InMemoryFixture.UnknownId}}}","type":"userx"}},
                "project":{"data":{"id":"{{{InMemoryFixture.UnknownId}}}","type":"project"}}
              } } }
            """);

        Assert.Equal(
            RawResponse.WrongType("userx", "user"),
            response);
    }

    [Theory]
    [InlineData("")]
    [InlineData(""","relationships":{}""")]
    [InlineData(""","relationships":{"project":null}""")]
    [InlineData(""","relationships":{"project":{"data":null}}""")]
    [InlineData(""","relationships":{"project":{"data":{"type":"project"}}}""")]
    [InlineData(""","relationships":{"project":{"data":{"type":"project","id":"CASEM"}}}""")]
    public async Task A_case_without_a_project_is_a_bad_request(string relationships)
    {
        var response = await _fixture.PostAsync(
            "cases",
            $$"""{"data":{"type":"case","attributes":{"title":"T","type_id":"{{CaseType.StandardId}}"} {{relationships}} } }""");

        Assert.Equal(RawResponse.BadRequest, response);
    }

    [Fact]
    public async Task An_unknown_project_is_not_found()
    {
        var body = _fixture.CaseBody().Replace(_fixture.Datadog.ProjectId, InMemoryFixture.UnknownId, StringComparison.Ordinal);

        Assert.Equal(
            RawResponse.NotFound("project"),
            await _fixture.PostAsync("cases", body));
    }

    [Fact]
    public async Task An_unknown_case_type_is_not_found() => Assert.Equal(
        RawResponse.NotFound("case_type"),
        await _fixture.PostAsync("cases", _fixture.CaseBodyWith($""" "title":"T","type_id":"{InMemoryFixture.UnknownId}" """)));

    [Theory]
    [InlineData(InMemoryFixture.UnknownId, 404, """{"errors":[{"code":"resource_not_found","title":"user not found"}]}""")]
    [InlineData("invalid-uuid", 400, RawResponse.BadRequestBody)]
    public async Task An_unknown_assignee_is_an_error(string id, int status, string error)
    {
        var assignee = $$$"""
            "relationships":{"assignee":{"data":{"id":"{{{id}}}","type":"user"}},
            """;
        var body = _fixture.CaseBody().Replace("\"relationships\":{", assignee, StringComparison.Ordinal);

        Assert.Equal(RawResponse.JsonApi(status, error), await _fixture.PostAsync("cases", body));
    }

    [Fact]
    public async Task A_rejected_case_takes_no_key()
    {
        await _fixture.PostCaseAsync(""" "priority":"P0" """);

        Assert.Equal("CASEM-1", (string?)(await _fixture.PostCaseAsync()).Attributes["key"]);
    }
}
