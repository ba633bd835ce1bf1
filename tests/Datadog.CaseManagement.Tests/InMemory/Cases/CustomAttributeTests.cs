namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class CustomAttributeTests
{
    private readonly Conversation _service = new();

    [Fact]
    public async Task Custom_attributes_of_a_new_case_are_kept()
    {
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
}
