using System.Text.Json;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Tests.Recordings;

/// <summary>The typed call for each operation.</summary>
internal static class TypedCalls
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static IReadOnlyDictionary<string, TypedCall> ByOperation { get; } = new Dictionary<string, TypedCall>
    {
        ["GetCase"] = TypedCall.Of("case", (client, request) => client.Cases.GetAsync(request.Segment(1), Token)),
        ["CreateCase"] = TypedCall.Of("case", (client, request) => client.Cases.CreateAsync(NewCase(request.Body.GetProperty("data")), Token)) with
        {
            RequiredAttributes = ["title", "type_id"],
        },
        ["UpdateCaseDueDate"] = TypedCall.Of("case", (client, request) =>
            client.Cases.UpdateDueDateAsync(request.Segment(1), Date(Attributes(request).GetProperty("due_date")), Token)),
        ["GetAllCaseTypes"] = TypedCall.Of("case_type", (client, _) => client.CaseTypes.ListAsync(Token)),
        ["CreateCaseType"] = TypedCall.Of("case_type", (client, request) =>
            client.CaseTypes.CreateAsync(Attributes(request).Deserialize<CreateCaseTypeRequest>(DatadogJson.Options)!, Token)),
        ["UpdateCaseType"] = TypedCall.Of("case_type", (client, request) =>
            client.CaseTypes.UpdateAsync(request.Segment(2), Attributes(request).Deserialize<CaseTypeUpdate>(DatadogJson.Options)!, Token)),
    };

    private static JsonElement Attributes(RecordedRequest request) => request.Body.GetProperty("data").GetProperty("attributes");

    private static DateOnly? Date(JsonElement date) => date.GetString() is { } text ? DateOnly.Parse(text, null) : null;

    private static CreateCaseRequest NewCase(JsonElement data)
    {
        var relationships = data.GetProperty("relationships");
        var request = JsonObject.Create(data.GetProperty("attributes"))!;
        request["type_id"] ??= CaseType.StandardId;
        request["@project_id"] = relationships.GetProperty("project").GetProperty("data").GetProperty("id").GetString();
        if (relationships.TryGetProperty("assignee", out var assignee))
        {
            var user = assignee.GetProperty("data");
            request["@assignee_id"] = user.ValueKind == JsonValueKind.Null ? null : user.GetProperty("id").GetString();
        }

        return request.Deserialize<CreateCaseRequest>(DatadogJson.Options)!;
    }
}
