using Datadog.CaseManagement.Testing;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.InMemory.CaseTypes;

public sealed class CustomAttributeTests
{
    private readonly InMemoryFixture _fixture = new();
    private readonly string _type;

    public CustomAttributeTests() => _type = _fixture.Datadog.AddCaseType(new InMemoryCaseType("World"));

    private CaseTypesClient CaseTypes => _fixture.Datadog.Client.CaseTypes;

    private static CreateCustomAttributeRequest Region => new()
    {
        Key = "region",
        DisplayName = "AWS Region",
        Type = CustomAttributeType.Text,
        IsMulti = true,
    };

    [Fact]
    public async Task A_new_attribute_is_returned_and_stored()
    {
        var response = await _fixture.PostAsync(
            $"cases/types/{_type}/custom_attributes",
            """
            {"data":{"type":"custom_attribute","attributes":{
            "display_name":"AWS Region","key":"region","type":"TEXT","is_multi":true,"description":"Where","map_from":"no","case_type_id":"no"}}}
            """);

        var resource = $$$"""
            {
              "id":"{{{response.Id}}}","type":"custom_attribute",
              "attributes":{
                "case_type":"TUNKNOWN","case_type_id":"{{{_type}}}","description":"Where","display_name":"AWS Region","is_multi":true,
                "key":"region","type":"TEXT"
              }
            }
            """.OnOneLine();
        Assert.Equal(RawResponse.JsonApi(201, $$"""{"data":{{resource}}}"""), response);
        Assert.Equal(resource, Json.Serialize(Assert.Single(await CaseTypes.ListCustomAttributesAsync(_type))));
        Assert.Equal(resource, Json.Serialize(Assert.Single(await CaseTypes.ListCustomAttributesAsync())));
    }

    [Fact]
    public async Task Each_case_type_has_its_own_attributes_and_one_list_has_all()
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
    public async Task An_update_changes_only_its_members()
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
        AssertJson.Equal(expected, Json.Serialize(updated));
        AssertJson.Equal(expected, Json.Serialize(Assert.Single(await CaseTypes.ListCustomAttributesAsync(_type))));
        Assert.Equal(Json.Serialize(updated), Json.Serialize(await CaseTypes.UpdateCustomAttributeAsync(_type, created.Id, new CustomAttributeUpdate())));
    }

    [Theory]
    [InlineData(""" "description":null,"map_from":null,"type_data":null """, 200)]
    [InlineData(""" "display_name":"" """, 400)]
    [InlineData(""" "type":"FLOAT" """, 400)]
    [InlineData(""" "type":null """, 400)]
    [InlineData(""" "type_data":[] """, 400)]
    [InlineData(""" "type_data":{"options":[{}]} """, 400)]
    [InlineData(""" "type_data":{"options":["us-east-1"]} """, 400)]
    public async Task Null_removes_optional_members_and_values_of_the_wrong_type_are_a_bad_request(string changes, int status)
    {
        var created = await CaseTypes.CreateCustomAttributeAsync(_type, Region);
        await CaseTypes.UpdateCustomAttributeAsync(_type, created.Id, new CustomAttributeUpdate
        {
            Description = "Where",
            MapFrom = "aws.region",
            TypeData = CustomAttributeTypeSettings.Select("us-east-1"),
        });
        var before = (await CaseTypes.ListCustomAttributesAsync())[0];

        var response = await _fixture.PutAsync(
            $"cases/types/{_type}/custom_attributes/{created.Id}",
            $$"""{"data":{"type":"custom_attribute","attributes":{ {{changes}} } } }""");

        Assert.Equal(status, response.Status);
        Assert.Equal(Json.Serialize(status == 200 ? created : before), Json.Serialize((await CaseTypes.ListCustomAttributesAsync())[0]));
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
        await AssertError.NotFoundAsync(
            "custom_attribute",
            () => CaseTypes.UpdateCustomAttributeAsync(CaseType.StandardId, created.Id, new CustomAttributeUpdate { DisplayName = "Other" }));

        Assert.Equal(Json.Serialize(created), Json.Serialize(Assert.Single(await CaseTypes.ListCustomAttributesAsync())));
    }

    [Theory]
    [InlineData("""{"display_name":"R","key":"r","type":"FLOAT","is_multi":true}""", null)]
    [InlineData("""{"display_name":"R","key":"r","type":"TEXT"}""", "is_multi must be true or false")]
    [InlineData("""{"display_name":"R","key":"r","type":"TEXT","is_multi":"yes"}""", "is_multi must be true or false")]
    [InlineData("""{"display_name":"R","key":"","type":"TEXT","is_multi":true}""", "key must be a string that is not empty")]
    [InlineData("""{"key":"r","type":"TEXT","is_multi":true}""", "display_name must be a string that is not empty")]
    [InlineData("""{"display_name":"R","key":"taken","type":"TEXT","is_multi":true}""", "key must be one that the case type does not have yet")]
    public async Task Missing_or_invalid_values_and_an_existing_key_are_a_bad_request(string attributes, string? detail)
    {
        await CaseTypes.CreateCustomAttributeAsync(_type, Region with { Key = "taken" });

        var response = await _fixture.PostAsync(
            $"cases/types/{_type}/custom_attributes", $$"""{"data":{"type":"custom_attribute","attributes":{{attributes}} } }""");

        Assert.Equal(RawResponse.InvalidAttribute(detail), response);
        Assert.Single(await CaseTypes.ListCustomAttributesAsync());
    }

    [Fact]
    public async Task An_unknown_case_type_or_attribute_is_not_found()
    {
        await AssertError.NotFoundAsync("case_type", () => CaseTypes.CreateCustomAttributeAsync(InMemoryFixture.UnknownId, Region));
        await AssertError.NotFoundAsync("case_type", () => CaseTypes.ListCustomAttributesAsync(InMemoryFixture.UnknownId));
        await AssertError.NotFoundAsync(
            "custom_attribute", () => CaseTypes.UpdateCustomAttributeAsync(_type, InMemoryFixture.UnknownId, new CustomAttributeUpdate()));
        await AssertError.InvalidParameterAsync("CaseTypeId", () => CaseTypes.ListCustomAttributesAsync("World"));
        await AssertError.InvalidParameterAsync("CustomAttributeId", () => CaseTypes.DeleteCustomAttributeAsync(_type, "region"));
    }
}
