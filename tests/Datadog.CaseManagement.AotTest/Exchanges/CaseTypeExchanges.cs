using Datadog.CaseManagement.AotTest.Samples;

namespace Datadog.CaseManagement.AotTest.Exchanges;

internal static class CaseTypeExchanges
{
    public static IReadOnlyList<Exchange> All { get; } =
    [
        Exchange.OfList("GetAllCaseTypes", "GET /api/v2/cases/types", null, CaseTypeSamples.CaseType, datadog => datadog.CaseTypes.ListAsync()),
        Exchange.Of(
            "CreateCaseType",
            "POST /api/v2/cases/types",
            """{"data":{"attributes":{"name":"Outage","emoji":"🔥","description":"Down"},"type":"case_type"}}""",
            CaseTypeSamples.CaseType,
            datadog => datadog.CaseTypes.CreateAsync(new CreateCaseTypeRequest { Name = "Outage", Emoji = "🔥", Description = "Down" })),
        Exchange.Of(
            "UpdateCaseType",
            "PUT /api/v2/cases/types/t1",
            """{"data":{"attributes":{"name":"Outage","deleted_at":null},"type":"case_type"}}""",
            CaseTypeSamples.CaseType,
            datadog => datadog.CaseTypes.UpdateAsync("t1", new CaseTypeUpdate { Name = "Outage", DeletedAt = null })),
        Exchange.WithoutData("DeleteCaseType", "DELETE /api/v2/cases/types/t1", null, datadog => datadog.CaseTypes.DeleteAsync("t1")),
        Exchange.OfList(
            "GetAllCustomAttributes", "GET /api/v2/cases/types/custom_attributes", null, CaseTypeSamples.CustomAttribute,
            datadog => datadog.CaseTypes.ListCustomAttributesAsync()),
        Exchange.OfList(
            "GetAllCustomAttributeConfigsByCaseType", "GET /api/v2/cases/types/t1/custom_attributes", null, CaseTypeSamples.CustomAttribute,
            datadog => datadog.CaseTypes.ListCustomAttributesAsync("t1")),
        Exchange.Of(
            "CreateCustomAttributeConfig",
            "POST /api/v2/cases/types/t1/custom_attributes",
            """
            {"data":{"attributes":{"description":"Where it runs","display_name":"Region","is_multi":true,"key":"region","type":"SELECT"},
            "type":"custom_attribute"}}
            """,
            CaseTypeSamples.CustomAttribute,
            datadog => datadog.CaseTypes.CreateCustomAttributeAsync("t1", new CreateCustomAttributeRequest
            {
                Key = "region",
                DisplayName = "Region",
                Type = CustomAttributeType.Select,
                IsMulti = true,
                Description = "Where it runs",
            })),
        Exchange.Of(
            "UpdateCustomAttributeConfig",
            "PUT /api/v2/cases/types/t1/custom_attributes/a1",
            """
            {"data":{"attributes":{"display_name":"Region","map_from":"jira.region","type":"SELECT",
            "type_data":{"options":[{"value":"eu"},{"value":"us"}]}},"type":"custom_attribute"}}
            """,
            CaseTypeSamples.CustomAttribute,
            datadog => datadog.CaseTypes.UpdateCustomAttributeAsync("t1", "a1", new CustomAttributeUpdate
            {
                DisplayName = "Region",
                MapFrom = "jira.region",
                Type = CustomAttributeType.Select,
                TypeData = CustomAttributeTypeSettings.Select("eu", "us"),
            })),
        Exchange.WithoutData(
            "DeleteCustomAttributeConfig", "DELETE /api/v2/cases/types/t1/custom_attributes/a1", null,
            datadog => datadog.CaseTypes.DeleteCustomAttributeAsync("t1", "a1")),
    ];
}
