using System.Text.Json;

namespace Datadog.CaseManagement.Tests.Recordings;

/// <summary>The typed call for each operation.</summary>
internal static class TypedCalls
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static IReadOnlyDictionary<string, TypedCall> ByOperation { get; } = new Dictionary<string, TypedCall>
    {
        ["GetCase"] = TypedCall.Of("case", (client, request) => client.Cases.GetAsync(request.Segment(1), Token)),
        ["CreateCase"] = TypedCall.Of("case", (client, request) => client.Cases.CreateAsync(NewCase(request.Body.GetProperty("data")), Token)),
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
        var attributes = data.GetProperty("attributes");
        var relationships = data.GetProperty("relationships");
        return new CreateCaseRequest
        {
            ProjectId = relationships.GetProperty("project").GetProperty("data").GetProperty("id").GetString()!,
            Title = attributes.GetProperty("title").GetString()!,
            TypeId = attributes.GetProperty("type_id").GetString()!,
            Description = Text(attributes, "description"),
            Priority = Text(attributes, "priority") is { } priority ? new CasePriority(priority) : null,
            StatusName = Text(attributes, "status_name"),
            CustomAttributes = attributes.TryGetProperty("custom_attributes", out var custom)
                ? custom.Deserialize<IReadOnlyDictionary<string, CustomAttributeValue>>(DatadogJson.Options)
                : null,
            AssigneeId = relationships.TryGetProperty("assignee", out var assignee)
                ? assignee.GetProperty("data") is { ValueKind: JsonValueKind.Object } user ? user.GetProperty("id").GetString() : null
                : default(Optional<string?>),
        };
    }

    private static string? Text(JsonElement parent, string member) =>
        parent.TryGetProperty(member, out var value) ? value.GetString() : null;
}
