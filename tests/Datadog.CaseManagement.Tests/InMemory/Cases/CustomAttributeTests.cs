using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class CustomAttributeTests
{
    private readonly InMemoryFixture _fixture = new();

    [Fact]
    public async Task Custom_attributes_of_a_new_case_are_stored()
    {
        await DefineAsync("severity", "SELECT", isMulti: false);
        await DefineAsync("runbook", "URL", isMulti: false);
        await DefineAsync("regions", "TEXT", isMulti: true);
        await DefineAsync("empty", "TEXT", isMulti: true);
        await DefineAsync("cost", "NUMBER", isMulti: false);
        await DefineAsync("samples", "NUMBER", isMulti: true);
        var created = await _fixture.PostCaseAsync("""
            "custom_attributes":{
              "severity":{"type":"SELECT","is_multi":false,"value":"high"},
              "runbook":{"type":"URL","is_multi":false,"value":"https://example.com/?a=1&b=2"},
              "regions":{"type":"TEXT","is_multi":true,"value":["eu","us"]},
              "empty":{"type":"TEXT","is_multi":true,"value":[]},
              "cost":{"type":"NUMBER","is_multi":false,"value":12.50},
              "samples":{"type":"NUMBER","is_multi":true,"value":[1,2.5]}}
            """);

        const string Kept = """
            {"cost":{"type":"NUMBER","is_multi":false,"value":12.50},
            "empty":{"type":"TEXT","is_multi":true,"value":[]},
            "regions":{"type":"TEXT","is_multi":true,"value":["eu","us"]},
            "runbook":{"type":"URL","is_multi":false,"value":"https://example.com/?a=1&b=2"},
            "samples":{"type":"NUMBER","is_multi":true,"value":[1,2.5]},
            "severity":{"type":"SELECT","is_multi":false,"value":"high"}}
            """;
        Assert.Contains($"\"custom_attributes\":{Kept.ReplaceLineEndings("")},", created.Body, StringComparison.Ordinal);
        Assert.Equal(created.Body, (await _fixture.GetAsync($"cases/{created.Id}")).Body);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    public async Task No_custom_attributes_are_an_empty_object(string none)
    {
        var response = await _fixture.PostCaseAsync($"\"custom_attributes\":{none}");

        Assert.Equal("{}", response.Attributes["custom_attributes"]!.ToJsonString());
    }

    [Theory]
    [InlineData("[]", "custom_attributes must be an object")]
    [InlineData("""{"k":"v"}""", "custom_attributes.k must be an object")]
    [InlineData("""{"k":null}""", "custom_attributes.k must be an object")]
    [InlineData("""{"k":{"type":"TEXT","is_multi":true,"value":"one"}}""", "custom_attributes.k.value must be a list")]
    [InlineData("""{"k":{"type":"TEXT","is_multi":false,"value":["one"]}}""", "custom_attributes.k.value must be a string")]
    [InlineData("""{"k":{"type":"TEXT","value":"one"}}""", "custom_attributes.k.is_multi must be true or false")]
    [InlineData("""{"k":{"type":"TEXT","is_multi":"false","value":"one"}}""", "custom_attributes.k.is_multi must be true or false")]
    [InlineData("""{"k":{"type":"TEXT","is_multi":false,"value":1}}""", "custom_attributes.k.value must be a string")]
    [InlineData("""{"k":{"type":"TEXT","is_multi":false,"value":null}}""", "custom_attributes.k.value must be a string")]
    [InlineData("""{"k":{"type":"TEXT","is_multi":false}}""", "custom_attributes.k.value must be a string")]
    [InlineData("""{"k":{"type":"TEXT","is_multi":true,"value":["one",1]}}""", "custom_attributes.k.value[1] must be a string")]
    [InlineData("""{"k":{"type":"NUMBER","is_multi":false,"value":"1"}}""", "custom_attributes.k.value must be a number")]
    [InlineData("""{"k":{"type":"NUMBER","is_multi":true,"value":["1"]}}""", "custom_attributes.k.value[0] must be a number")]
    [InlineData("""{"k":{"is_multi":false,"value":"one"}}""", "custom_attributes.k.type must be a string that is not empty")]
    public async Task A_custom_attribute_that_contradicts_itself_is_a_bad_request(string attributes, string detail) => Assert.Equal(
        RawResponse.InvalidAttribute(detail),
        await _fixture.PostCaseAsync($"\"custom_attributes\":{attributes}"));

    [Fact]
    public async Task A_custom_attribute_of_an_unknown_type_is_a_bad_request() => Assert.Equal(
        RawResponse.BadRequest,
        await _fixture.PostCaseAsync(""" "custom_attributes":{"k":{"type":"FLOAT","is_multi":false,"value":1.5}} """));

    [Theory]
    [InlineData("""{"type":"TEXT","is_multi":false,"value":"high"}""")]
    [InlineData("""{"type":"SELECT","is_multi":true,"value":["high"]}""")]
    public async Task A_custom_attribute_that_contradicts_the_case_type_is_a_bad_request(string value)
    {
        await DefineAsync("severity", "SELECT", isMulti: false);

        Assert.Equal(
            RawResponse.Invalid("the custom attribute \"severity\" has the type SELECT and is_multi false"),
            await _fixture.PostCaseAsync($$"""  "custom_attributes":{"severity":{{value}}} """));
    }

    [Fact]
    public async Task A_custom_attribute_that_the_case_type_does_not_have_is_not_found()
    {
        var response = await _fixture.PostCaseAsync(""" "custom_attributes":{"severity":{"type":"TEXT","is_multi":false,"value":"high"}} """);

        Assert.Equal(
            RawResponse.JsonApi(
                404,
                """{"errors":[{"code":"resource_not_found","title":"custom attribute configuration not found","meta":{"key":"severity"}}]}"""),
            response);
        Assert.Equal("CASEM-1", (string?)(await _fixture.PostCaseAsync()).Attributes["key"]);
    }

    private async Task DefineAsync(string key, string type, bool isMulti)
    {
        var attributes = $$"""{"key":"{{key}}","display_name":"{{key}}","type":"{{type}}","is_multi":{{(isMulti ? "true" : "false")}}}""";
        var response = await _fixture.PostAsync(
            $"cases/types/{CaseType.StandardId}/custom_attributes",
            InMemoryFixture.Body("custom_attribute", attributes));
        Assert.Equal(201, response.Status);
    }

    [Fact]
    public async Task A_value_is_set_replaced_and_removed()
    {
        await CreateAsync("severity", CustomAttributeType.Text, isMulti: false);
        var then = _fixture.AdvanceOneHour();

        await SetAsync("severity", CustomAttributeValue.Text("low"));
        var set = await SetAsync("severity", CustomAttributeValue.Text("high"));
        var deleted = await _fixture.Cases.DeleteCustomAttributeAsync("CASEM-1", "severity");

        Assert.Equal(CustomAttributeValue.Text("high"), Assert.Single(set.Attributes.CustomAttributes).Value);
        Assert.Equal(then, set.Attributes.ModifiedAt);
        Assert.Empty(deleted.Attributes.CustomAttributes);
    }

    [Fact]
    public async Task Every_type_accepts_its_values()
    {
        var type = await CreateAsync("text", CustomAttributeType.Text, isMulti: true);
        await _fixture.AddCustomAttributeAsync(type, "link", CustomAttributeType.Url, isMulti: false);
        await _fixture.AddCustomAttributeAsync(type, "cost", CustomAttributeType.Number, isMulti: false);
        await _fixture.AddCustomAttributeAsync(type, "sizes", CustomAttributeType.Number, isMulti: true);

        await SetAsync("text", CustomAttributeValue.Text(["a", "b"]));
        await SetAsync("link", CustomAttributeValue.Url("https://example.com"));
        await SetAsync("cost", CustomAttributeValue.Number(12.5));
        var updated = await SetAsync("sizes", CustomAttributeValue.Number([1, 2]));

        Assert.Equal(["cost", "link", "sizes", "text"], updated.Attributes.CustomAttributes.Keys);
        Assert.Equal([1, 2], updated.Attributes.CustomAttributes["sizes"].Numbers);
    }

    [Fact]
    public async Task A_value_of_another_type_or_a_list_is_a_bad_request()
    {
        const string OneText = "the custom attribute \"text\" has the type TEXT and is_multi false";
        await CreateAsync("text", CustomAttributeType.Text, isMulti: false);

        await AssertError.InvalidAsync(OneText, () => SetAsync("text", CustomAttributeValue.Url("a")));
        await AssertError.InvalidAsync(OneText, () => SetAsync("text", CustomAttributeValue.Number(1)));
        await AssertError.InvalidAsync(OneText, () => SetAsync("text", CustomAttributeValue.Text(["a"])));
        Assert.Empty((await _fixture.GetCaseAsync("CASEM-1")).Attributes.CustomAttributes);
    }

    [Fact]
    public async Task Only_options_can_be_selected_if_there_are_any()
    {
        var type = await CreateAsync("size", CustomAttributeType.Select, isMulti: true);
        await SetAsync("size", CustomAttributeValue.Select(["anything"]));
        var attribute = Assert.Single(await _fixture.CaseTypes.ListCustomAttributesAsync(type));
        var options = new CustomAttributeUpdate { TypeData = CustomAttributeTypeSettings.Select("S", "L") };
        await _fixture.CaseTypes.UpdateCustomAttributeAsync(type, attribute.Id!, options);

        await AssertError.InvalidAsync(
            "the custom attribute \"size\" has the type SELECT and is_multi true, and its values are S, L",
            () => SetAsync("size", CustomAttributeValue.Select(["S", "M"])));
        Assert.Equal(["anything"], (await _fixture.GetCaseAsync("CASEM-1")).Attributes.CustomAttributes["size"].Strings);
        Assert.Equal(["L", "S"], (await SetAsync("size", CustomAttributeValue.Select(["L", "S"]))).Attributes.CustomAttributes["size"].Strings);
    }

    [Fact]
    public async Task An_attribute_that_the_case_type_does_not_have_is_not_found()
    {
        await CreateAsync("text", CustomAttributeType.Text, isMulti: false);
        await _fixture.CreateCaseAsync();

        await AssertError.NotFoundAsync(
            "failed to update batch: failed to apply command: failed to apply domain.UpdateCustomAttribute command: "
                + "custom attribute configuration",
            """{"key":"text"}""",
            () => _fixture.Cases.UpdateCustomAttributeAsync("CASEM-2", "text", CustomAttributeValue.Text("a")));
        await AssertError.NotFoundAsync(
            "failed to update batch: failed to apply command: failed to apply domain.RemoveCustomAttribute command: "
                + "custom attribute configuration",
            """{"key":"text"}""",
            () => _fixture.Cases.DeleteCustomAttributeAsync("CASEM-2", "text"));
    }

    [Fact]
    public async Task Removing_a_value_that_is_not_set_changes_nothing()
    {
        await CreateAsync("text", CustomAttributeType.Text, isMulti: false);
        var before = await _fixture.GetCaseAsync("CASEM-1");
        _fixture.AdvanceOneHour();

        Assert.Equal(Json.Serialize(before), Json.Serialize(await _fixture.Cases.DeleteCustomAttributeAsync("CASEM-1", "text")));
    }

    [Fact]
    public async Task An_update_sets_the_time_of_the_modification_and_not_who_made_it()
    {
        await CreateAsync("text", CustomAttributeType.Text, isMulti: false);
        var now = _fixture.AdvanceOneHour();

        var updated = await SetAsync("text", CustomAttributeValue.Text("a"));

        Assert.Equal((now, null), (updated.Attributes.ModifiedAt, updated.Relationships.ModifiedBy));
    }

    [Fact]
    public async Task The_value_is_validated_before_the_case_and_the_case_before_the_attribute()
    {
        var http = _fixture;
        const string Float = """{"data":{"type":"case","attributes":{"type":"FLOAT","is_multi":true,"value":[1.0,2.4]}}}""";

        Assert.Equal(
            RawResponse.BadRequest,
            await http.PostAsync($"cases/{InMemoryFixture.UnknownId}/custom_attributes/a", Float));
        await AssertError.NotFoundAsync("case", () => SetAsync("a", CustomAttributeValue.Text("a")));
        await AssertError.NotFoundAsync("case", () => _fixture.Cases.DeleteCustomAttributeAsync("CASEM-1", "a"));
    }

    // Creates a case type with the attribute, and a case of that type.
    private async Task<string> CreateAsync(string key, CustomAttributeType attributeType, bool isMulti)
    {
        var type = _fixture.Datadog.AddCaseType(new InMemoryCaseType("Bug"));
        await _fixture.AddCustomAttributeAsync(type, key, attributeType, isMulti);
        await _fixture.CreateCaseAsync(_fixture.CaseRequest() with { TypeId = type });
        return type;
    }

    private Task<Case> SetAsync(string key, CustomAttributeValue value) =>
        _fixture.Cases.UpdateCustomAttributeAsync("CASEM-1", key, value);
}
