namespace Datadog.CaseManagement.Tests.Exchanges;

internal static class CaseTypeExchanges
{
    public static ExchangeList<CaseTypesClient> All { get; } = new(datadog => datadog.CaseTypes)
    {
        { "GetAllCaseTypes", "GET /api/v2/cases/types", null, CaseTypeSamples.CaseType, types => types.ListAsync() },
        {
            "GetAllCaseTypes", "GET /api/v2/cases/types", null,
            Exchange.Document("""[{"id":"t1","type":"case_type","attributes":{"name":"Bug"}},{"id":"t2","type":"case_type","attributes":{"name":"Outage"}}]"""),
            types => types.FindByNameAsync("Outage"), found => Expect.Equal("t2", found!.Id)
        },
        {
            "CreateCaseType",
            "POST /api/v2/cases/types",
            """{"data":{"attributes":{"name":"Outage","emoji":"🔥","description":"Down"},"type":"case_type"}}""",
            CaseTypeSamples.CaseType,
            types => types.CreateAsync(new CreateCaseTypeRequest { Name = "Outage", Emoji = "🔥", Description = "Down" })
        },
        {
            "UpdateCaseType",
            "PUT /api/v2/cases/types/t1",
            """{"data":{"attributes":{"name":"Outage","deleted_at":null},"type":"case_type"}}""",
            CaseTypeSamples.CaseType,
            types => types.UpdateAsync("t1", new CaseTypeUpdate { Name = "Outage", DeletedAt = null })
        },
        { "DeleteCaseType", "DELETE /api/v2/cases/types/t1", null, types => types.DeleteAsync("t1") },
        {
            "GetAllCustomAttributes", "GET /api/v2/cases/types/custom_attributes", null, CaseTypeSamples.CustomAttribute,
            types => types.ListCustomAttributesAsync()
        },
        {
            "GetAllCustomAttributeConfigsByCaseType", "GET /api/v2/cases/types/t1/custom_attributes", null, CaseTypeSamples.CustomAttribute,
            types => types.ListCustomAttributesAsync("t1")
        },
        {
            "GetAllCustomAttributeConfigsByCaseType", "GET /api/v2/cases/types/t1/custom_attributes", null,
            Exchange.Document("""[{"id":"a1","type":"custom_attribute","attributes":{"key":"zone"}},{"id":"a2","type":"custom_attribute","attributes":{"key":"region"}}]"""),
            types => types.FindCustomAttributeByKeyAsync("t1", "region"), found => Expect.Equal("a2", found!.Id)
        },
        {
            "CreateCustomAttributeConfig",
            "POST /api/v2/cases/types/t1/custom_attributes",
            """
            {"data":{"attributes":{"description":"Where it runs","display_name":"Region","is_multi":true,"key":"region","type":"SELECT"},
            "type":"custom_attribute"}}
            """,
            CaseTypeSamples.CustomAttribute,
            types => types.CreateCustomAttributeAsync("t1", new CreateCustomAttributeRequest
            {
                Key = "region",
                DisplayName = "Region",
                Type = CustomAttributeType.Select,
                IsMulti = true,
                Description = "Where it runs",
            })
        },
        {
            "UpdateCustomAttributeConfig",
            "PUT /api/v2/cases/types/t1/custom_attributes/a1",
            """
            {"data":{"attributes":{"display_name":"Region","map_from":"jira.region","type":"SELECT",
            "type_data":{"options":[{"value":"eu"},{"value":"us"}]}},"type":"custom_attribute"}}
            """,
            CaseTypeSamples.CustomAttribute,
            types => types.UpdateCustomAttributeAsync("t1", "a1", new CustomAttributeUpdate
            {
                DisplayName = "Region",
                MapFrom = "jira.region",
                Type = CustomAttributeType.Select,
                TypeData = CustomAttributeTypeSettings.Select("eu", "us"),
            })
        },
        {
            "DeleteCustomAttributeConfig", "DELETE /api/v2/cases/types/t1/custom_attributes/a1", null,
            types => types.DeleteCustomAttributeAsync("t1", "a1")
        },
    };
}

internal static class CaseTypeSamples
{
    public static readonly Sample<CaseType> CaseType = new(
        """
        {"id":"t1","type":"case_type","attributes":{"deleted_at":"2026-01-02T03:04:05Z","description":"Down","emoji":"🔥","internal":false,
        "name":"Outage","statuses_config":{"closed":{"default":"Done","status_options":[{"name":"Done"}]},
        "in_progress":{"default":"Fixing","status_options":[{"name":"Fixing"}]},
        "open":{"default":"New","status_options":[{"name":"New"},{"name":"Seen"}]}}}}
        """,
        type =>
        {
            Expect.Equal(["t1", "Outage", "🔥", false], [type.Id, type.Attributes.Name, type.Attributes.Emoji, type.Attributes.Internal]);
            Expect.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), type.Attributes.DeletedAt);
            Expect.Equal(["New", "Seen"], [type.Attributes.StatusesConfig!.Open!.Default, type.Attributes.StatusesConfig.Open.StatusOptions[1].Name]);
        });

    public static readonly Sample<CustomAttribute> CustomAttribute = new(
        """
        {"id":"a1","type":"custom_attribute","attributes":{"case_type":"STANDARD","case_type_id":"t1","description":"Where it runs",
        "display_name":"Region","is_multi":true,"key":"region","type":"SELECT"}}
        """,
        attribute => Expect.Equal(
            ["a1", "region", "Region", CustomAttributeType.Select, true, CaseKind.Standard],
            [attribute.Id, attribute.Attributes.Key, attribute.Attributes.DisplayName, attribute.Attributes.Type,
                attribute.Attributes.IsMulti, attribute.Attributes.CaseType]));
}
