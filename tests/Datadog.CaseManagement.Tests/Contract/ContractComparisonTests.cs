using YamlDotNet.Core;

namespace Datadog.CaseManagement.Tests.Contract;

/// <summary>Changes a small document in one place, and expects the one line that says so.</summary>
public sealed class ContractComparisonTests
{
    private const string Document = """
        openapi: 3.0.0
        info: {title: An API, version: '1'}
        paths:
          /api/v2/cases/{case_id}/title:
            post:
              operationId: UpdateCaseTitle
              parameters:
              - {name: case_id, in: path, required: true, schema: {type: string}}
              requestBody:
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/TitleRequest'}
                    examples:
                      default: {value: {data: {type: case, attributes: {title: A title}}}}
              responses:
                '200':
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/CaseResponse'}
                '404': {description: Not found}
              security:
              - {apiKeyAuth: [], appKeyAuth: []}
              - {AuthZ: [cases_write]}
          /api/v2/cases/link/{link_id}:
            delete:
              operationId: DeleteCaseLink
              parameters:
              - {name: link_id, in: path, required: true, schema: {type: string}}
              responses: {'204': {description: Deleted}}
          /api/v2/cases/views:
            get:
              operationId: ListCaseViews
              parameters:
              - {name: project_id, in: query, schema: {type: string}}
              responses: {'200': {content: {application/json: {schema: {type: object, properties: {data: {type: array, items: {type: object}}}}}}}}
          /api/v2/incidents:
            get: {operationId: ListIncidents, responses: {'200': {description: Another product}}}
        components:
          schemas:
            TitleRequest:
              properties:
                data:
                  required: [attributes, type]
                  properties:
                    attributes: {type: object, required: [title], properties: {title: {type: string}}}
                    type: {type: string, enum: [case]}
            CaseResponse:
              type: object
              properties:
                data:
                  type: object
                  properties:
                    id: {type: string}
                    type: {type: string, enum: [case]}
                    attributes:
                      type: object
                      properties:
                        created_at: {type: string, format: date-time}
                        priority: {$ref: '#/components/schemas/CasePriority'}
            CasePriority: {type: string, enum: [NOT_DEFINED, P1, P2]}
        """;

    public static TheoryData<string, string, string> Changes => new()
    {
        {
            "/api/v2/incidents:", "/api/v2/cases/incidents:",
            "ListIncidents: the library does not have GET /api/v2/cases/incidents"
        },
        {
            "/api/v2/incidents:", "/api/v2/maintenance_windows/incidents:",
            "ListIncidents: the library does not have GET /api/v2/maintenance_windows/incidents"
        },
        { "/link/{link_id}:", "/links/{link_id}:", "DeleteCaseLink: is at DELETE /api/v2/cases/links/{link_id}, but in the library DELETE /api/v2/cases/link/{link_id}" },
        { "operationId: DeleteCaseLink", "operationId: RemoveCaseLink", "RemoveCaseLink: is called RemoveCaseLink, but in the library DeleteCaseLink" },
        { "[cases_write]", "[cases_read]", "UpdateCaseTitle: requires the OAuth scope cases_read, but in the library cases_write" },
        {
            "[cases_write]", "[cases_write, incident_read]",
            "UpdateCaseTitle: requires the OAuth scope cases_write and incident_read, but in the library cases_write"
        },
        {
            "{'204': {description: Deleted}}", "{'200': {content: {application/json: {schema: {type: object}}}}}",
            "DeleteCaseLink: responds with data, but in the library no data"
        },
        {
            "- {name: project_id,", "- {name: team, in: query, schema: {type: string}}\n      - {name: project_id,",
            "ListCaseViews: query parameter team"
        },
        { "- {name: project_id, in: query", "- {name: team, in: query", "ListCaseViews: cannot send /api/v2/cases/views?team=text without a body" },
        { "{title: {type: string}}", "{title: {type: string}, reason: {type: string}}", "UpdateCaseTitle: request has data.attributes.reason" },
        {
            "{title: A title}", "{title: A title, reason: why}",
            "UpdateCaseTitle: request has data.attributes.reason"
        },
        { "created_at: {type: string, format: date-time}", "made_at: {type: string, format: date-time}", "CaseAttributes does not have made_at, which is in the response of UpdateCaseTitle" },
        {
            "priority: {$ref: '#/components/schemas/CasePriority'}", "priority: {type: integer}",
            "CaseAttributes does not have priority of this type, which is in the response of UpdateCaseTitle"
        },
        {
            "data: {type: array, items: {type: object}}", "data: {type: string}",
            "ListCaseViews: response {\"data\":\"text\"} cannot be read: There is a String where a StartArray is expected."
        },
        { "[NOT_DEFINED, P1, P2]", "[NOT_DEFINED, P1, P2, P6]", "CasePriority: CasePriority does not have P6" },
        { "[NOT_DEFINED, P1, P2]", "[LOW, HIGH]", "CasePriority: no enumeration of the library has LOW, HIGH" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Each_difference_is_one_line(string text, string change, string line)
    {
        var comparison = await ContractComparison.OfAsync(ApiDocument.Parse(Document.Replace(text, change, StringComparison.Ordinal)));

        Assert.Equal([line], comparison.MissingInLibrary);
    }

    [Fact]
    public async Task What_the_document_does_not_have_is_listed_and_is_no_difference()
    {
        var comparison = await ContractComparison.OfAsync(ApiDocument.Parse(Document));

        Assert.Empty(comparison.MissingInLibrary);
        Assert.Contains("UpdateCaseDueDate: POST /api/v2/cases/{case_id}/due_date is not documented", comparison.MissingInDocument);
        Assert.Contains(comparison.MissingInDocument, line => line.StartsWith("CaseAttributes: no documented response has archived_at, ", StringComparison.Ordinal));
    }

    // The reader refuses it.
    [Fact]
    public async Task A_list_on_one_line_with_colons_in_its_elements_is_read()
    {
        const string Operation = "operationId: DeleteCaseLink";
        var yaml = Document.Replace(Operation, $"{Operation}\n      tags: [this:tag, that:tag]", StringComparison.Ordinal);

        Assert.Empty((await ContractComparison.OfAsync(ApiDocument.Parse(yaml))).MissingInLibrary);
    }

    [Fact]
    public void What_is_no_YAML_is_an_error() => Assert.Throws<SyntaxErrorException>(() => ApiDocument.Parse("['"));

    [Theory]
    [InlineData("openapi: 3.0.0")]
    [InlineData("openapi: 3.0.0\npaths: {/api/v2/incidents: {get: {operationId: ListIncidents}}}")]
    public void A_document_without_operations_of_the_library_is_an_error(string yaml) => Assert.Equal(
        "The OpenAPI document has no operation of Case Management.",
        Assert.Throws<InvalidOperationException>(() => ApiDocument.Parse(yaml)).Message);
}
