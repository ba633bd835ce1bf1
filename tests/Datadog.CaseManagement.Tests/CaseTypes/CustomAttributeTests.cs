using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.CaseTypes;

public sealed class CustomAttributeTests
{
    private const string Region =
        """
        {"id":"a1","type":"custom_attribute","attributes":{"case_type":"TUNKNOWN","case_type_id":"t1","description":"Where it runs",
        "display_name":"AWS Region","is_multi":true,"key":"region","type":"SELECT"}}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, """{"key":"region","display_name":"AWS Region","type":"SELECT","is_multi":true}""")]
    [InlineData("Where", """{"key":"region","display_name":"AWS Region","type":"SELECT","is_multi":true,"description":"Where"}""")]
    public async Task Create_sends_key_name_type_and_multiplicity(string? description, string attributes)
    {
        using var client = new TestClient();
        client.Stub.Given("POST", "/api/v2/cases/types/t1/custom_attributes").Responds(StubResponse.Json(
            201, $$$"""{"data":{{{Region}}}}"""));

        var created = await client.CaseTypes.CreateCustomAttributeAsync(
            "t1",
            new CreateCustomAttributeRequest
            {
                Key = "region",
                DisplayName = "AWS Region",
                Type = CustomAttributeType.Select,
                IsMulti = true,
                Description = description,
            },
            Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("POST /api/v2/cases/types/t1/custom_attributes", request.ToString());
        AssertJson.Equal($$$"""{"data":{"attributes":{{{attributes}}},"type":"custom_attribute"}}""", request.BodyText);
        AssertRegion(created);
    }

    [Fact]
    public async Task Create_sends_a_multiplicity_of_one_too()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(201, $$$"""{"data":{{{Region}}}}"""));

        await client.CaseTypes.CreateCustomAttributeAsync(
            "t1", new CreateCustomAttributeRequest { Key = "k", DisplayName = "K", Type = new("FLOAT"), IsMulti = false }, Token);

        AssertJson.Equal(
            """{"data":{"attributes":{"key":"k","display_name":"K","type":"FLOAT","is_multi":false},"type":"custom_attribute"}}""",
            client.Stub.SingleRequest().BodyText);
    }

    public static TheoryData<CustomAttributeUpdate, string> Updates => new()
    {
        { new(), "{}" },
        { new() { Description = "", DisplayName = "Region" }, """{"description":"","display_name":"Region"}""" },
        { new() { MapFrom = "jira.region", Type = CustomAttributeType.Number }, """{"map_from":"jira.region","type":"NUMBER"}""" },
        {
            new() { TypeData = CustomAttributeTypeSettings.Select("us-east-1", "eu-west-1") },
            """{"type_data":{"options":[{"value":"us-east-1"},{"value":"eu-west-1"}]}}"""
        },
        { new() { TypeData = CustomAttributeTypeSettings.Select() }, """{"type_data":{"options":[]}}""" },
        { new() { TypeData = new() }, """{"type_data":{}}""" },
    };

    [Theory]
    [MemberData(nameof(Updates), DisableDiscoveryEnumeration = true)]
    public async Task Update_sends_what_changes(CustomAttributeUpdate update, string attributes)
    {
        using var client = new TestClient();
        client.Stub.Given("PUT", "/api/v2/cases/types/t1/custom_attributes/a1").Responds(StubResponse.Json(
            200, $$$"""{"data":{{{Region}}}}"""));

        var updated = await client.CaseTypes.UpdateCustomAttributeAsync("t1", "a1", update, Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("PUT /api/v2/cases/types/t1/custom_attributes/a1", request.ToString());
        AssertJson.Equal($$$"""{"data":{"attributes":{{{attributes}}},"type":"custom_attribute"}}""", request.BodyText);
        AssertRegion(updated);
    }

    public static TheoryData<CustomAttributeTypeSettings> SettingsWithoutValue =>
        [CustomAttributeTypeSettings.Select("a", " "), new CustomAttributeTypeSettings { Options = [new()] }];

    [Theory]
    [MemberData(nameof(SettingsWithoutValue), DisableDiscoveryEnumeration = true)]
    public void An_option_needs_a_value(CustomAttributeTypeSettings settings)
    {
        using var client = new TestClient();

        var exception = Assert.ThrowsAny<ArgumentException>(() =>
        {
            _ = client.CaseTypes.UpdateCustomAttributeAsync("t1", "a1", new() { TypeData = settings }, Token);
        });

        Assert.Equal("TypeData", exception.ParamName);
        Assert.Empty(client.Stub.Requests);
    }

    private static void AssertRegion(CustomAttribute attribute)
    {
        Assert.Equal("a1", attribute.Id);
        Assert.Equal(ResourceType.CustomAttribute, attribute.Type);
        Assert.Equal(
            new CustomAttributeAttributes
            {
                CaseType = new CaseKind("TUNKNOWN"),
                CaseTypeId = "t1",
                Description = "Where it runs",
                DisplayName = "AWS Region",
                IsMulti = true,
                Key = "region",
                Type = CustomAttributeType.Select,
            },
            attribute.Attributes);
    }
}
