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
    [InlineData(""" "type_id":"00000000-0000-0000-0000-000000000001" """, "title must be a string that is not empty")]
    [InlineData(""" "title":"","type_id":"00000000-0000-0000-0000-000000000001" """, "title must be a string that is not empty")]
    [InlineData(""" "title":null,"type_id":"00000000-0000-0000-0000-000000000001" """, "title must be a string that is not empty")]
    [InlineData(""" "title":7,"type_id":"00000000-0000-0000-0000-000000000001" """, "title must be a string")]
    [InlineData(""" "title":"\ud800","type_id":"00000000-0000-0000-0000-000000000001" """, "title must be a string")]
    [InlineData(""" "title":"No type" """, "type_id must be a UUID")]
    [InlineData(""" "title":"Not a UUID","type_id":"standard" """, "type_id must be a UUID")]
    [InlineData(""" "title":"Another older type","type":"ERROR_TRACKING_ISSUE" """, "type_id must be a UUID")]
    public async Task A_case_without_a_title_or_a_type_is_a_bad_request(string attributes, string detail) =>
        Assert.Equal(RawResponse.InvalidAttribute(detail), await _fixture.PostAsync("cases", _fixture.CaseBodyWith(attributes)));

    [Theory]
    [InlineData(""" "status_name":"Triaged" """, "status_name must be one of Open, In Progress, Closed")]
    [InlineData(""" "status_name":1 """, "status_name must be a string")]
    [InlineData(""" "description":["text"] """, "description must be a string")]
    [InlineData(""" "priority":4 """, "priority must be a string")]
    public async Task A_value_that_the_attribute_cannot_have_is_a_bad_request(string attributes, string detail) =>
        Assert.Equal(RawResponse.InvalidAttribute(detail), await _fixture.PostCaseAsync(attributes));

    [Theory]
    [InlineData("", "the body must be a JSON object whose members have unique names")]
    [InlineData("{", "the body must be a JSON object whose members have unique names")]
    [InlineData("null", "the body must be a JSON object")]
    [InlineData("[]", "the body must be a JSON object")]
    [InlineData("\"data\"", "the body must be a JSON object")]
    [InlineData("{}", "data must be an object")]
    [InlineData("""{"data":null}""", "data must be an object")]
    [InlineData("""{"data":[]}""", "data must be an object")]
    [InlineData("""{"data":{"type":"case"}}""", "data.relationships.project.data must be a project")]
    [InlineData("""{"data":{"type":"case","type":"case"}}""", "the body must be a JSON object whose members have unique names")]
    [InlineData("""{"data":{"type":"case","attributes":{"unknown":{"a":1,"a":2}}}}""", "the body must be a JSON object whose members have unique names")]
    [InlineData("""{"data":{"type":"case","attributes":{"unknown":[{"\ud800":1}]}}}""", "the body must be a JSON object whose members have unique names")]
    [InlineData("""{"\ud800":1}""", "the body must be a JSON object whose members have unique names")]
    public async Task A_body_that_is_not_a_document_with_a_case_is_a_bad_request(string body, string detail) =>
        Assert.Equal(RawResponse.Invalid(detail), await _fixture.PostAsync("cases", body));

    [Fact]
    public async Task A_request_without_a_body_is_a_bad_request() =>
        Assert.Equal(
            RawResponse.Invalid("the body must be a JSON object whose members have unique names"),
            await _fixture.SendAsync(HttpMethod.Post, "cases", null));

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
    [InlineData("", "data.relationships.project.data must be a project")]
    [InlineData(""","relationships":{}""", "data.relationships.project.data must be a project")]
    [InlineData(""","relationships":{"project":null}""", "data.relationships.project.data must be a project")]
    [InlineData(""","relationships":{"project":{"data":null}}""", "data.relationships.project.data must be a project")]
    [InlineData(""","relationships":{"project":{"data":{"type":"project"}}}""", "data.relationships.project.data.id must be a UUID")]
    [InlineData(""","relationships":{"project":{"data":{"type":"project","id":"CASEM"}}}""", "data.relationships.project.data.id must be a UUID")]
    public async Task A_case_without_a_project_is_a_bad_request(string relationships, string detail)
    {
        var response = await _fixture.PostAsync(
            "cases",
            $$"""{"data":{"type":"case","attributes":{"title":"T","type_id":"{{CaseType.StandardId}}"} {{relationships}} } }""");

        Assert.Equal(RawResponse.Invalid(detail), response);
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
    [InlineData(
        "invalid-uuid",
        400,
        """{"errors":[{"status":"400","title":"Bad Request","detail":"data.relationships.assignee.data.id must be a UUID"}]}""")]
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
