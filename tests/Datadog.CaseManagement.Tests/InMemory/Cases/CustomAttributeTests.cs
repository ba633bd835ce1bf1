namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class CustomAttributeTests
{
    private readonly Conversation _service = new();

    [Fact]
    public async Task Custom_attributes_of_a_new_case_are_kept()
    {
        await DefineAsync("severity", "SELECT", isMulti: false);
        await DefineAsync("runbook", "URL", isMulti: false);
        await DefineAsync("regions", "TEXT", isMulti: true);
        await DefineAsync("empty", "TEXT", isMulti: true);
        await DefineAsync("cost", "NUMBER", isMulti: false);
        await DefineAsync("samples", "NUMBER", isMulti: true);
        var created = await _service.CreateCaseAsync("""
            "custom_attributes":{
              "severity":{"type":"SELECT","is_multi":false,"value":"high"},
              "runbook":{"type":"URL","is_multi":false,"value":"https://example.com/?a=1&b=2"},
              "regions":{"type":"TEXT","is_multi":true,"value":["eu","us"]},
              "empty":{"type":"TEXT","is_multi":true,"value":[]},
              "cost":{"type":"NUMBER","is_multi":false,"value":12.50},
              "samples":{"type":"NUMBER","is_multi":true,"value":[1,2.5]}}
            """);

        const string Kept = """
            {"cost":{"is_multi":false,"type":"NUMBER","value":12.50},
            "empty":{"is_multi":true,"type":"TEXT","value":[]},
            "regions":{"is_multi":true,"type":"TEXT","value":["eu","us"]},
            "runbook":{"is_multi":false,"type":"URL","value":"https://example.com/?a=1&b=2"},
            "samples":{"is_multi":true,"type":"NUMBER","value":[1,2.5]},
            "severity":{"is_multi":false,"type":"SELECT","value":"high"}}
            """;
        Assert.Contains($"\"custom_attributes\":{Kept.ReplaceLineEndings("")},", created.Body, StringComparison.Ordinal);
        Assert.Equal(created.Body, (await _service.GetAsync($"cases/{created.Id}")).Body);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    public async Task No_custom_attributes_are_an_empty_object(string none)
    {
        var reply = await _service.CreateCaseAsync($"\"custom_attributes\":{none}");

        Assert.Equal("{}", reply.Attributes["custom_attributes"]!.ToJsonString());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"k":"v"}""")]
    [InlineData("""{"k":null}""")]
    [InlineData("""{"k":{"type":"TEXT","is_multi":true,"value":"one"}}""")]
    [InlineData("""{"k":{"type":"TEXT","is_multi":false,"value":["one"]}}""")]
    [InlineData("""{"k":{"type":"TEXT","value":"one"}}""")]
    [InlineData("""{"k":{"type":"TEXT","is_multi":"false","value":"one"}}""")]
    [InlineData("""{"k":{"type":"TEXT","is_multi":false,"value":1}}""")]
    [InlineData("""{"k":{"type":"TEXT","is_multi":false,"value":null}}""")]
    [InlineData("""{"k":{"type":"TEXT","is_multi":false}}""")]
    [InlineData("""{"k":{"type":"TEXT","is_multi":true,"value":["one",1]}}""")]
    [InlineData("""{"k":{"type":"NUMBER","is_multi":false,"value":"1"}}""")]
    [InlineData("""{"k":{"type":"NUMBER","is_multi":true,"value":["1"]}}""")]
    [InlineData("""{"k":{"type":"FLOAT","is_multi":false,"value":1.5}}""")]
    [InlineData("""{"k":{"is_multi":false,"value":"one"}}""")]
    public async Task A_custom_attribute_that_contradicts_itself_is_a_bad_request(string attributes) => Assert.Equal(
        Reply.JsonApi(400, Reply.PlainBadRequest),
        await _service.CreateCaseAsync($"\"custom_attributes\":{attributes}"));

    [Theory]
    [InlineData("""{"type":"TEXT","is_multi":false,"value":"high"}""")]
    [InlineData("""{"type":"SELECT","is_multi":true,"value":["high"]}""")]
    public async Task A_custom_attribute_that_contradicts_the_case_type_is_a_bad_request(string value)
    {
        await DefineAsync("severity", "SELECT", isMulti: false);

        Assert.Equal(
            Reply.JsonApi(400, Reply.PlainBadRequest),
            await _service.CreateCaseAsync($$"""  "custom_attributes":{"severity":{{value}}} """));
    }

    [Fact]
    public async Task A_custom_attribute_that_the_case_type_does_not_have_is_not_found()
    {
        var reply = await _service.CreateCaseAsync(""" "custom_attributes":{"severity":{"type":"TEXT","is_multi":false,"value":"high"}} """);

        Assert.Equal(
            Reply.JsonApi(
                404,
                """{"errors":[{"code":"resource_not_found","title":"custom attribute configuration not found","meta":{"key":"severity"}}]}"""),
            reply);
        Assert.Equal("CASEM-1", (string?)(await _service.CreateCaseAsync()).Attributes["key"]);
    }

    private async Task DefineAsync(string key, string type, bool isMulti)
    {
        var attributes = $$"""{"key":"{{key}}","display_name":"{{key}}","type":"{{type}}","is_multi":{{(isMulti ? "true" : "false")}}}""";
        var reply = await _service.PostAsync(
            $"cases/types/{Conversation.Standard}/custom_attributes",
            Desk.Document("custom_attribute", attributes));
        Assert.Equal(201, reply.Status);
    }
}
