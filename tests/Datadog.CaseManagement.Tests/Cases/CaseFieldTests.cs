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

    private static readonly Dictionary<string, (Func<CasesClient, Task<Case>> Call, string Request, string Body)> Updates = new()
    {
        ["no description"] = (
            cases => cases.UpdateDescriptionAsync("CASEM-1", "", Token),
            "POST /api/v2/cases/CASEM-1/description",
            """{"data":{"attributes":{"description":""},"type":"case"}}"""),
        ["resolved reason that the library does not know"] = (
            cases => cases.UpdateResolvedReasonAsync("CASEM-1", new CaseResolvedReason("TESTING"), Token),
            "POST /api/v2/cases/CASEM-1/resolved_reason",
            """{"data":{"attributes":{"security_resolved_reason":"TESTING"},"type":"case"}}"""),
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
        AssertJson.Equal(expectedBody, request.BodyText);

        Assert.Equal("Disk full", updated.Attributes.Title);
        Assert.Equal("Waiting", updated.Attributes.StatusName);
        Assert.Equal(CasePriority.P3, updated.Attributes.Priority);
        Assert.Equal(["sre"], updated.Attributes.Attributes["team"]);
        Assert.Equal("Ada", updated.Relationships.Assignee!.User!.Attributes.Name);
    }
}
