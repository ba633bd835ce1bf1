using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Cases;

/// <summary>Everything that changes one thing about a case, and is answered with the case.</summary>
public sealed class CaseFieldTests
{
    private const string Answer =
        """
        {"data":{"id":"c1","type":"case","attributes":{"key":"CASEM-1","title":"Disk full","status_name":"Waiting","priority":"P3",
        "attributes":{"team":["sre"]}},"relationships":{"assignee":{"data":{"id":"u1","type":"user"}}}},
        "included":[{"id":"u1","type":"user","attributes":{"name":"Ada"}}]}
        """;

    private static readonly Dictionary<string, (Func<CasesClient, Task<Case>> Call, string Request, string? Body)> Updates = new()
    {
        ["title"] = (
            cases => cases.UpdateTitleAsync("CASEM-1", "Disk \"full\" 🔥", Token),
            "POST /api/v2/cases/CASEM-1/title",
            """{"data":{"attributes":{"title":"Disk \"full\" 🔥"},"type":"case"}}"""),
        ["description"] = (
            cases => cases.UpdateDescriptionAsync("CASEM-1", "line\nline", Token),
            "POST /api/v2/cases/CASEM-1/description",
            """{"data":{"attributes":{"description":"line\nline"},"type":"case"}}"""),
        ["no description"] = (
            cases => cases.UpdateDescriptionAsync("CASEM-1", "", Token),
            "POST /api/v2/cases/CASEM-1/description",
            """{"data":{"attributes":{"description":""},"type":"case"}}"""),
        ["status by name"] = (
            cases => cases.UpdateStatusAsync("CASEM-1", "Waiting", Token),
            "POST /api/v2/cases/CASEM-1/status",
            """{"data":{"attributes":{"status_name":"Waiting"},"type":"case"}}"""),
        ["deprecated status"] = (
            cases => cases.UpdateStatusAsync("CASEM-1", CaseStatus.InProgress, Token),
            "POST /api/v2/cases/CASEM-1/status",
            """{"data":{"attributes":{"status":"IN_PROGRESS"},"type":"case"}}"""),
        ["priority"] = (
            cases => cases.UpdatePriorityAsync("CASEM-1", CasePriority.P3, Token),
            "POST /api/v2/cases/CASEM-1/priority",
            """{"data":{"attributes":{"priority":"P3"},"type":"case"}}"""),
        ["resolved reason"] = (
            cases => cases.UpdateResolvedReasonAsync("CASEM-1", CaseResolvedReason.FalsePositive, Token),
            "POST /api/v2/cases/CASEM-1/resolved_reason",
            """{"data":{"attributes":{"security_resolved_reason":"FALSE_POSITIVE"},"type":"case"}}"""),
        ["resolved reason that the library does not know"] = (
            cases => cases.UpdateResolvedReasonAsync("CASEM-1", new CaseResolvedReason("TESTING"), Token),
            "POST /api/v2/cases/CASEM-1/resolved_reason",
            """{"data":{"attributes":{"security_resolved_reason":"TESTING"},"type":"case"}}"""),
        ["labels"] = (
            cases => cases.UpdateAttributesAsync(
                "CASEM-1",
                new Dictionary<string, IReadOnlyList<string>> { ["env"] = ["test"], ["service"] = ["web-store", "web-api"], ["none"] = [] },
                Token),
            "POST /api/v2/cases/CASEM-1/attributes",
            """{"data":{"attributes":{"attributes":{"env":["test"],"service":["web-store","web-api"],"none":[]}},"type":"case"}}"""),
        ["no labels"] = (
            cases => cases.UpdateAttributesAsync("CASEM-1", new Case().Attributes.Attributes, Token),
            "POST /api/v2/cases/CASEM-1/attributes",
            """{"data":{"attributes":{"attributes":{}},"type":"case"}}"""),
        ["custom attribute"] = (
            cases => cases.UpdateCustomAttributeAsync("CASEM-1", "bands/1", CustomAttributeValue.Text(["Abba", "The Cure"]), Token),
            "POST /api/v2/cases/CASEM-1/custom_attributes/bands%2F1",
            """{"data":{"attributes":{"type":"TEXT","is_multi":true,"value":["Abba","The Cure"]},"type":"case"}}"""),
        ["custom attribute with one number"] = (
            cases => cases.UpdateCustomAttributeAsync("CASEM-1", "weight", CustomAttributeValue.Number(2.4), Token),
            "POST /api/v2/cases/CASEM-1/custom_attributes/weight",
            """{"data":{"attributes":{"type":"NUMBER","is_multi":false,"value":2.4},"type":"case"}}"""),
        ["no custom attribute"] = (
            cases => cases.DeleteCustomAttributeAsync("CASEM-1", "bands", Token),
            "DELETE /api/v2/cases/CASEM-1/custom_attributes/bands",
            null),
        ["assignee"] = (
            cases => cases.AssignAsync("CASEM-1", "u1", Token),
            "POST /api/v2/cases/CASEM-1/assign",
            """{"data":{"attributes":{"assignee_id":"u1"},"type":"case"}}"""),
        ["no assignee"] = (
            cases => cases.UnassignAsync("CASEM-1", Token),
            "POST /api/v2/cases/CASEM-1/unassign",
            """{"data":{"type":"case"}}"""),
        ["archive"] = (
            cases => cases.ArchiveAsync("CASEM-1", Token),
            "POST /api/v2/cases/CASEM-1/archive",
            """{"data":{"type":"case"}}"""),
        ["out of the archive"] = (
            cases => cases.UnarchiveAsync("CASEM-1", Token),
            "POST /api/v2/cases/CASEM-1/unarchive",
            """{"data":{"type":"case"}}"""),
        ["project"] = (
            cases => cases.MoveToProjectAsync("CASEM-1", "p2", Token),
            "PATCH /api/v2/cases/CASEM-1/relationships/project",
            """{"data":{"id":"p2","type":"project"}}"""),
        ["incident"] = (
            cases => cases.LinkIncidentAsync("CASEM-1", "i1", Token),
            "POST /api/v2/cases/CASEM-1/relationships/incidents",
            """{"data":{"id":"i1","type":"incidents"}}"""),
    };

    public static TheoryData<string> Names => [.. Updates.Keys];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_update_sends_what_changes_and_gives_the_case_as_it_is_now(string name)
    {
        var (call, expectedRequest, expectedBody) = Updates[name];
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(200, Answer));

        var updated = await call(client.Cases);

        var request = client.Stub.SingleRequest();
        Assert.Equal(expectedRequest, request.ToString());
        if (expectedBody is null)
        {
            Assert.Empty(request.Body);
        }
        else
        {
            AssertJson.Equal(expectedBody, request.BodyText);
        }

        Assert.Equal("Disk full", updated.Attributes.Title);
        Assert.Equal("Waiting", updated.Attributes.StatusName);
        Assert.Equal(CasePriority.P3, updated.Attributes.Priority);
        Assert.Equal(["sre"], updated.Attributes.Attributes["team"]);
        Assert.Equal("Ada", updated.Relationships.Assignee!.User!.Attributes.Name);
    }
}
