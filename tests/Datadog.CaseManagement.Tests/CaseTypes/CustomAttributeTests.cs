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

    [Fact]
    public async Task List_gives_the_custom_attributes_of_all_case_types()
    {
        using var client = new TestClient();
        client.Stub.Given("GET", "/api/v2/cases/types/custom_attributes").Responds(StubResponse.Json(
            200, $$$"""{"data":[{{{Region}}},{"id":"a2","type":"custom_attribute"}]}"""));

        var attributes = await client.CaseTypes.ListCustomAttributesAsync(Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("GET /api/v2/cases/types/custom_attributes", request.ToString());
        Assert.Empty(request.Body);
        Assert.Equal(["a1", "a2"], attributes.Select(attribute => attribute.Id));
        AssertRegion(attributes[0]);
        Assert.Null(attributes[1].Attributes.Key);
    }

    [Fact]
    public async Task List_of_a_case_type_gives_its_custom_attributes()
    {
        using var client = new TestClient();
        client.Stub.Given("GET", "/api/v2/cases/types/t%2F1/custom_attributes").Responds(StubResponse.Json(
            200, $$$"""{"data":[{{{Region}}}]}"""));

        var attributes = await client.CaseTypes.ListCustomAttributesAsync("t/1", Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("GET /api/v2/cases/types/t%2F1/custom_attributes", request.ToString());
        Assert.Empty(request.Body);
        AssertRegion(Assert.Single(attributes));
    }

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

    [Fact]
    public async Task Delete_sends_no_body_and_needs_none()
    {
        using var client = new TestClient();
        client.Stub.Given("DELETE", "/api/v2/cases/types/t1/custom_attributes/a1").Responds(StubResponse.Empty(204));

        await client.CaseTypes.DeleteCustomAttributeAsync("t1", "a1", Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("DELETE /api/v2/cases/types/t1/custom_attributes/a1", request.ToString());
        Assert.Empty(request.Body);
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
