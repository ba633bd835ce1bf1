namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class CreateCaseRefusalTests
{
    private const string Nobody = "67d80aa3-36ff-44b9-a694-c501a7591737";

    private readonly Conversation _service = new();

    [Fact]
    public async Task An_unknown_priority_is_told_the_known_ones()
    {
        var reply = await _service.CreateCaseAsync(""" "priority":"P1234" """);

        const string Error = """
            {"errors":[{
              "title":"Generic Error",
              "detail":"invalid priority P1234. Must be one of P1, P2, P3, P4, P5, NOT_DEFINED"
            }]}
            """;
        Assert.Equal(Reply.JsonApi(400, Error.OnOneLine()), reply);
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
        Assert.Equal(Reply.JsonApi(400, Reply.PlainBadRequest), await _service.PostAsync("cases", _service.NewCaseWith(attributes)));

    [Theory]
    [InlineData(""" "status_name":"Triaged" """)]
    [InlineData(""" "status_name":1 """)]
    [InlineData(""" "description":["text"] """)]
    [InlineData(""" "priority":4 """)]
    public async Task A_value_that_the_attribute_cannot_have_is_a_bad_request(string attributes) =>
        Assert.Equal(Reply.JsonApi(400, Reply.PlainBadRequest), await _service.CreateCaseAsync(attributes));

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
        Assert.Equal(Reply.JsonApi(400, Reply.PlainBadRequest), await _service.PostAsync("cases", body));

    [Fact]
    public async Task A_request_without_a_body_is_a_bad_request() =>
        Assert.Equal(Reply.JsonApi(400, Reply.PlainBadRequest), await _service.SendAsync(HttpMethod.Post, "cases", null));

    [Theory]
    [InlineData("\"type\":\"case\"", "\"type\":\"project\"", "got type \\\"project\\\" expected one of \\\"case\\\"")]
    [InlineData("\"type\":\"case\",", "", "got type \\\"\\\" expected one of \\\"case\\\"")]
    [InlineData("\"type\":\"project\"", "\"type\":\"projects\"", "got type \\\"projects\\\" expected one of \\\"project\\\"")]
    public async Task A_resource_of_another_type_is_told_the_expected_one(string sent, string instead, string detail)
    {
        var reply = await _service.PostAsync("cases", _service.NewCase().Replace(sent, instead, StringComparison.Ordinal));

        Assert.Equal(Reply.JsonApi(400, $$"""{"errors":[{"status":"400","title":"Bad Request","detail":"{{detail}}"}]}"""), reply);
    }

    [Fact]
    public async Task The_type_of_the_assignee_is_looked_at_before_the_project_is_looked_up()
    {
        var reply = await _service.PostAsync("cases", $$$"""
            {"data":{"type":"case",
              "attributes":{"title":"T","type_id":"{{{Conversation.Standard}}}"},
              "relationships":{
                "assignee":{"data":{"id":"{{{Nobody}}}","type":"userx"}},
                "project":{"data":{"id":"{{{Nobody}}}","type":"project"}}
              } } }
            """);

        Assert.Equal(
            Reply.JsonApi(400, """{"errors":[{"status":"400","title":"Bad Request","detail":"got type \"userx\" expected one of \"user\""}]}"""),
            reply);
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
        var reply = await _service.PostAsync(
            "cases",
            $$"""{"data":{"type":"case","attributes":{"title":"T","type_id":"{{Conversation.Standard}}"} {{relationships}} } }""");

        Assert.Equal(Reply.JsonApi(400, Reply.PlainBadRequest), reply);
    }

    [Fact]
    public async Task A_project_that_is_not_known_is_not_found()
    {
        var body = _service.NewCase().Replace(_service.Datadog.ProjectId, Nobody, StringComparison.Ordinal);

        Assert.Equal(
            Reply.JsonApi(404, """{"errors":[{"code":"resource_not_found","title":"project not found"}]}"""),
            await _service.PostAsync("cases", body));
    }

    [Fact]
    public async Task A_case_type_that_is_not_known_is_not_found() => Assert.Equal(
        Reply.JsonApi(404, """{"errors":[{"code":"resource_not_found","title":"case_type not found"}]}"""),
        await _service.PostAsync("cases", _service.NewCaseWith($""" "title":"T","type_id":"{Nobody}" """)));

    [Theory]
    [InlineData(Nobody, 404, """{"errors":[{"code":"resource_not_found","title":"user not found"}]}""")]
    [InlineData("invalid-uuid", 400, Reply.PlainBadRequest)]
    public async Task An_assignee_who_is_not_known_is_refused(string id, int status, string error)
    {
        var assignee = $$$"""
            "relationships":{"assignee":{"data":{"id":"{{{id}}}","type":"user"}},
            """;
        var body = _service.NewCase().Replace("\"relationships\":{", assignee, StringComparison.Ordinal);

        Assert.Equal(Reply.JsonApi(status, error), await _service.PostAsync("cases", body));
    }

    [Fact]
    public async Task A_refused_case_takes_no_key()
    {
        await _service.CreateCaseAsync(""" "priority":"P0" """);

        Assert.Equal("CASEM-1", (string?)(await _service.CreateCaseAsync()).Attributes["key"]);
    }
}
