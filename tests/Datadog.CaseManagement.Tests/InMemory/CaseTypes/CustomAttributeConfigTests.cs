using Datadog.CaseManagement.Testing;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.InMemory.CaseTypes;

public sealed class CustomAttributeConfigTests
{
    private const string Unknown = "9fd476d7-a955-454a-851d-980c655c02d3";

    private readonly Conversation _service = new();
    private readonly string _type;

    public CustomAttributeConfigTests() => _type = _service.Datadog.AddCaseType(new InMemoryCaseType("World"));

    private CaseTypesClient CaseTypes => _service.Datadog.Client.CaseTypes;

    private static CreateCustomAttributeRequest Region => new()
    {
        Key = "region",
        DisplayName = "AWS Region",
        Type = CustomAttributeType.Text,
        IsMulti = true,
    };

    [Fact]
    public async Task A_new_attribute_comes_back_and_stays()
    {
        var reply = await _service.PostAsync(
            $"cases/types/{_type}/custom_attributes",
            """
            {"data":{"type":"custom_attribute","attributes":{
            "display_name":"AWS Region","key":"region","type":"TEXT","is_multi":true,"description":"Where","map_from":"no","case_type_id":"no"}}}
            """);

        var resource = $$$"""
            {
              "id":"{{{reply.Id}}}","type":"custom_attribute",
              "attributes":{
                "case_type":"TUNKNOWN","case_type_id":"{{{_type}}}","description":"Where","display_name":"AWS Region","is_multi":true,
                "key":"region","type":"TEXT"
              }
            }
            """.OnOneLine();
        Assert.Equal(Reply.JsonApi(201, $$"""{"data":{{resource}}}"""), reply);
        Assert.Equal(resource, JsonOf.Model(Assert.Single(await CaseTypes.ListCustomAttributesAsync(_type))));
        Assert.Equal(resource, JsonOf.Model(Assert.Single(await CaseTypes.ListCustomAttributesAsync())));
    }

    [Fact]
    public async Task Each_case_type_has_attributes_of_its_own_and_one_list_has_all()
    {
        var region = await CaseTypes.CreateCustomAttributeAsync(_type, Region);
        var standard = await CaseTypes.CreateCustomAttributeAsync(CaseType.StandardId, Region with { Type = CustomAttributeType.Number });
        var url = await CaseTypes.CreateCustomAttributeAsync(_type, Region with { Key = "url", Type = CustomAttributeType.Url });

        Assert.Equal([region.Id, url.Id], (await CaseTypes.ListCustomAttributesAsync(_type)).Select(attribute => attribute.Id));
        Assert.Equal([standard.Id], (await CaseTypes.ListCustomAttributesAsync(CaseType.StandardId)).Select(attribute => attribute.Id));
        Assert.Equal([region.Id, standard.Id, url.Id], (await CaseTypes.ListCustomAttributesAsync()).Select(attribute => attribute.Id));
        Assert.Equal(("STANDARD", "TUNKNOWN"), (standard.Attributes.CaseType?.Value, url.Attributes.CaseType?.Value));
    }

    [Fact]
    public async Task An_update_changes_what_it_names()
    {
        var created = await CaseTypes.CreateCustomAttributeAsync(_type, Region with { Description = "Where" });

        var updated = await CaseTypes.UpdateCustomAttributeAsync(_type, created.Id, new CustomAttributeUpdate
        {
            DisplayName = "Region",
            Type = CustomAttributeType.Select,
            TypeData = CustomAttributeTypeSettings.Select("us-east-1", "eu-central-1"),
            MapFrom = "aws.region",
        });

        var expected = $$$"""
            {
              "id":"{{{created.Id}}}","type":"custom_attribute",
              "attributes":{
                "case_type":"TUNKNOWN","case_type_id":"{{{_type}}}","description":"Where","display_name":"Region","is_multi":true,
                "key":"region","type":"SELECT","map_from":"aws.region",
                "type_data":{"options":[{"value":"us-east-1"},{"value":"eu-central-1"}]}
              }
            }
            """;
        AssertJson.Equal(expected, JsonOf.Model(updated));
        AssertJson.Equal(expected, JsonOf.Model(Assert.Single(await CaseTypes.ListCustomAttributesAsync(_type))));
        Assert.Equal(JsonOf.Model(updated), JsonOf.Model(await CaseTypes.UpdateCustomAttributeAsync(_type, created.Id, new CustomAttributeUpdate())));
    }

    [Theory]
    [InlineData(""" "description":null,"map_from":null,"type_data":null """, 200)]
    [InlineData(""" "display_name":"" """, 400)]
    [InlineData(""" "type":"FLOAT" """, 400)]
    [InlineData(""" "type":null """, 400)]
    [InlineData(""" "type_data":[] """, 400)]
    [InlineData(""" "type_data":{"options":[{}]} """, 400)]
    [InlineData(""" "type_data":{"options":["us-east-1"]} """, 400)]
    public async Task Null_takes_away_what_need_not_be_there_and_no_other_value_may_be_of_the_wrong_kind(string changes, int status)
    {
        var created = await CaseTypes.CreateCustomAttributeAsync(_type, Region);
        await CaseTypes.UpdateCustomAttributeAsync(_type, created.Id, new CustomAttributeUpdate
        {
            Description = "Where",
            MapFrom = "aws.region",
            TypeData = CustomAttributeTypeSettings.Select("us-east-1"),
        });
        var before = (await CaseTypes.ListCustomAttributesAsync())[0];

        var reply = await _service.PutAsync(
            $"cases/types/{_type}/custom_attributes/{created.Id}",
            $$"""{"data":{"type":"custom_attribute","attributes":{ {{changes}} } } }""");

        Assert.Equal(status, reply.Status);
        Assert.Equal(JsonOf.Model(status == 200 ? created : before), JsonOf.Model((await CaseTypes.ListCustomAttributesAsync())[0]));
    }

    [Fact]
    public async Task A_deleted_attribute_is_gone_and_deleting_it_again_succeeds()
    {
        var region = await CaseTypes.CreateCustomAttributeAsync(_type, Region);
        var url = await CaseTypes.CreateCustomAttributeAsync(_type, Region with { Key = "url" });

        await CaseTypes.DeleteCustomAttributeAsync(_type, region.Id);
        await CaseTypes.DeleteCustomAttributeAsync(_type, region.Id);

        Assert.Equal([url.Id], (await CaseTypes.ListCustomAttributesAsync()).Select(attribute => attribute.Id));
        Assert.Equal("region", (await CaseTypes.CreateCustomAttributeAsync(_type, Region)).Attributes.Key);
    }

    [Fact]
    public async Task An_attribute_of_another_case_type_is_neither_changed_nor_deleted()
    {
        var created = await CaseTypes.CreateCustomAttributeAsync(_type, Region);

        await CaseTypes.DeleteCustomAttributeAsync(CaseType.StandardId, created.Id);
        await Refused.AsUnknownAsync(
            "custom_attribute",
            () => CaseTypes.UpdateCustomAttributeAsync(CaseType.StandardId, created.Id, new CustomAttributeUpdate { DisplayName = "Other" }));

        Assert.Equal(JsonOf.Model(created), JsonOf.Model(Assert.Single(await CaseTypes.ListCustomAttributesAsync())));
    }

    [Theory]
    [InlineData("""{"display_name":"R","key":"r","type":"FLOAT","is_multi":true}""")]
    [InlineData("""{"display_name":"R","key":"r","type":"TEXT"}""")]
    [InlineData("""{"display_name":"R","key":"r","type":"TEXT","is_multi":"yes"}""")]
    [InlineData("""{"display_name":"R","key":"","type":"TEXT","is_multi":true}""")]
    [InlineData("""{"key":"r","type":"TEXT","is_multi":true}""")]
    [InlineData("""{"display_name":"R","key":"taken","type":"TEXT","is_multi":true}""")]
    public async Task What_is_incomplete_or_of_the_wrong_kind_or_has_a_key_that_is_taken_is_a_bad_request(string attributes)
    {
        await CaseTypes.CreateCustomAttributeAsync(_type, Region with { Key = "taken" });

        var reply = await _service.PostAsync(
            $"cases/types/{_type}/custom_attributes", $$"""{"data":{"type":"custom_attribute","attributes":{{attributes}} } }""");

        Assert.Equal(Reply.JsonApi(400, Reply.PlainBadRequest), reply);
        Assert.Single(await CaseTypes.ListCustomAttributesAsync());
    }

    [Fact]
    public async Task A_case_type_or_an_attribute_that_is_not_known_is_not_found()
    {
        await Refused.AsUnknownAsync("case_type", () => CaseTypes.CreateCustomAttributeAsync(Unknown, Region));
        await Refused.AsUnknownAsync("case_type", () => CaseTypes.ListCustomAttributesAsync(Unknown));
        await Refused.AsUnknownAsync(
            "custom_attribute", () => CaseTypes.UpdateCustomAttributeAsync(_type, Unknown, new CustomAttributeUpdate()));
        await Refused.AsNoUuidAsync("CaseTypeId", () => CaseTypes.ListCustomAttributesAsync("World"));
        await Refused.AsNoUuidAsync("CustomAttributeId", () => CaseTypes.DeleteCustomAttributeAsync(_type, "region"));
    }
}
