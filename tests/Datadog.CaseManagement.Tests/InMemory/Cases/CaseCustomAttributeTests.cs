using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class CaseCustomAttributeTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task A_value_is_set_replaced_and_taken_away()
    {
        await CreateAsync("severity", CustomAttributeType.Text, isMulti: false);
        var then = _desk.Wait();

        await SetAsync("severity", CustomAttributeValue.Text("low"));
        var set = await SetAsync("severity", CustomAttributeValue.Text("high"));
        var deleted = await _desk.Cases.DeleteCustomAttributeAsync("CASEM-1", "severity", Desk.Token);

        Assert.Equal(CustomAttributeValue.Text("high"), Assert.Single(set.Attributes.CustomAttributes).Value);
        Assert.Equal(then, set.Attributes.ModifiedAt);
        Assert.Empty(deleted.Attributes.CustomAttributes);
    }

    [Fact]
    public async Task Every_type_takes_its_values()
    {
        var type = await CreateAsync("text", CustomAttributeType.Text, isMulti: true);
        await _desk.DefineAsync(type, "link", CustomAttributeType.Url, isMulti: false);
        await _desk.DefineAsync(type, "cost", CustomAttributeType.Number, isMulti: false);
        await _desk.DefineAsync(type, "sizes", CustomAttributeType.Number, isMulti: true);

        await SetAsync("text", CustomAttributeValue.Text(["a", "b"]));
        await SetAsync("link", CustomAttributeValue.Url("https://example.com"));
        await SetAsync("cost", CustomAttributeValue.Number(12.5));
        var updated = await SetAsync("sizes", CustomAttributeValue.Number([1, 2]));

        Assert.Equal(["cost", "link", "sizes", "text"], updated.Attributes.CustomAttributes.Keys);
        Assert.Equal([1, 2], updated.Attributes.CustomAttributes["sizes"].Numbers);
    }

    [Fact]
    public async Task A_value_of_another_type_or_number_is_a_bad_request()
    {
        await CreateAsync("text", CustomAttributeType.Text, isMulti: false);

        await Refused.AsBadRequestAsync(() => SetAsync("text", CustomAttributeValue.Url("a")));
        await Refused.AsBadRequestAsync(() => SetAsync("text", CustomAttributeValue.Number(1)));
        await Refused.AsBadRequestAsync(() => SetAsync("text", CustomAttributeValue.Text(["a"])));
        Assert.Empty((await _desk.GetAsync("CASEM-1")).Attributes.CustomAttributes);
    }

    [Fact]
    public async Task Only_an_option_can_be_selected_once_there_are_options()
    {
        var type = await CreateAsync("size", CustomAttributeType.Select, isMulti: true);
        await SetAsync("size", CustomAttributeValue.Select(["anything"]));
        var attribute = Assert.Single(await _desk.CaseTypes.ListCustomAttributesAsync(type, Desk.Token));
        var options = new CustomAttributeUpdate { TypeData = CustomAttributeTypeSettings.Select("S", "L") };
        await _desk.CaseTypes.UpdateCustomAttributeAsync(type, attribute.Id!, options, Desk.Token);

        await Refused.AsBadRequestAsync(() => SetAsync("size", CustomAttributeValue.Select(["S", "M"])));
        Assert.Equal(["anything"], (await _desk.GetAsync("CASEM-1")).Attributes.CustomAttributes["size"].Strings);
        Assert.Equal(["L", "S"], (await SetAsync("size", CustomAttributeValue.Select(["L", "S"]))).Attributes.CustomAttributes["size"].Strings);
    }

    [Fact]
    public async Task An_attribute_that_the_case_type_does_not_have_is_not_found()
    {
        await CreateAsync("text", CustomAttributeType.Text, isMulti: false);
        await _desk.CreateAsync();

        await Refused.AsUnknownAsync(
            "custom attribute configuration",
            """{"key":"text"}""",
            () => _desk.Cases.UpdateCustomAttributeAsync("CASEM-2", "text", CustomAttributeValue.Text("a"), Desk.Token));
        await Refused.AsUnknownAsync(
            "failed to update batch: failed to apply command: failed to apply domain.RemoveCustomAttribute command: "
                + "custom attribute configuration",
            """{"key":"text"}""",
            () => _desk.Cases.DeleteCustomAttributeAsync("CASEM-2", "text", Desk.Token));
    }

    [Fact]
    public async Task Taking_away_what_is_not_there_changes_nothing()
    {
        await CreateAsync("text", CustomAttributeType.Text, isMulti: false);
        var before = await _desk.GetAsync("CASEM-1");
        _desk.Wait();

        Assert.Equal(JsonOf.Model(before), JsonOf.Model(await _desk.Cases.DeleteCustomAttributeAsync("CASEM-1", "text", Desk.Token)));
    }

    [Fact]
    public async Task The_value_is_looked_at_before_the_case_and_the_case_before_the_attribute()
    {
        var http = _desk.Raw;
        const string Float = """{"data":{"type":"case","attributes":{"type":"FLOAT","is_multi":true,"value":[1.0,2.4]}}}""";

        Assert.Equal(Reply.JsonApi(400, Reply.PlainBadRequest), await http.PostAsync($"cases/{Desk.Unknown}/custom_attributes/a", Float));
        await Refused.AsUnknownAsync("case", () => SetAsync("a", CustomAttributeValue.Text("a")));
        await Refused.AsUnknownAsync("case", () => _desk.Cases.DeleteCustomAttributeAsync("CASEM-1", "a", Desk.Token));
    }

    // A case type with the attribute, and a case of it.
    private async Task<string> CreateAsync(string key, CustomAttributeType attributeType, bool isMulti)
    {
        var type = _desk.Datadog.AddCaseType(new InMemoryCaseType("Bug"));
        await _desk.DefineAsync(type, key, attributeType, isMulti);
        await _desk.CreateAsync(_desk.Request() with { TypeId = type });
        return type;
    }

    private Task<Case> SetAsync(string key, CustomAttributeValue value) =>
        _desk.Cases.UpdateCustomAttributeAsync("CASEM-1", key, value, Desk.Token);
}
