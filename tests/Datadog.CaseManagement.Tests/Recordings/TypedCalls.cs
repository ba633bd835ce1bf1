using System.Text.Json;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Tests.Recordings;

/// <summary>The typed call for each operation.</summary>
internal static class TypedCalls
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static IReadOnlyDictionary<string, TypedCall> ByOperation { get; } = new Dictionary<string, TypedCall>
    {
        ["SearchCases"] = TypedCall.Of("case", async (client, _) => (await client.Cases.SearchPageAsync(cancellationToken: Token)).Items),
        ["CountCases"] = TypedCall.Of("case", (client, _) => client.Cases.CountAsync(cancellationToken: Token)),
        ["AggregateCases"] = TypedCall.Of("aggregate", (client, request) => client.Cases.AggregateAsync(
            Text(request, "query_filter"), Texts(Attributes(request).GetProperty("group_by").GetProperty("groups")), 1, Token)),
        ["CreateCase"] = TypedCall.Of("case", (client, request) =>
            client.Cases.CreateAsync(NewCase(request.Body.GetProperty("data")), Token)) with
        {
            RequiredAttributes = ["title", "type_id"],
        },
        ["BulkUpdateCases"] = TypedCall.WithoutData("bulk", (client, request) => client.Cases.BulkUpdateAsync(
            Texts(Attributes(request).GetProperty("case_ids")),
            new CaseBulkAction(
                new CaseBulkActionType(Text(request, "type")),
                Attributes(request).GetProperty("payload").Deserialize<Dictionary<string, string>>()),
            Token)),
        ["GetCase"] = TypedCall.Of("case", (client, request) => client.Cases.GetAsync(request.Segment(1), Token)),
        ["ArchiveCase"] = TypedCall.Of("case", (client, request) => client.Cases.ArchiveAsync(request.Segment(1), Token)),
        ["UnarchiveCase"] = TypedCall.Of("case", (client, request) => client.Cases.UnarchiveAsync(request.Segment(1), Token)),
        ["AssignCase"] = TypedCall.Of("case", (client, request) =>
            client.Cases.AssignAsync(request.Segment(1), Text(request, "assignee_id"), Token)),
        ["UnassignCase"] = TypedCall.Of("case", (client, request) => client.Cases.UnassignAsync(request.Segment(1), Token)),
        ["UpdateCaseTitle"] = TypedCall.Of("case", (client, request) =>
            client.Cases.UpdateTitleAsync(
                request.Segment(1), Text(request, "title") is { Length: > 0 } title ? title : "no title", Token)) with
        {
            AcceptsAttributes = attributes => attributes.GetProperty("title").GetString() is { Length: > 0 },
        },
        ["UpdateCaseDescription"] = TypedCall.Of("case", (client, request) =>
            client.Cases.UpdateDescriptionAsync(request.Segment(1), Text(request, "description"), Token)),
        ["UpdateStatus"] = TypedCall.Of("case", (client, request) =>
            client.Cases.UpdateStatusAsync(request.Segment(1), new CaseStatus(Text(request, "status")), Token)),
        ["UpdatePriority"] = TypedCall.Of("case", (client, request) =>
            client.Cases.UpdatePriorityAsync(request.Segment(1), new CasePriority(Text(request, "priority")), Token)),
        ["UpdateCaseDueDate"] = TypedCall.Of("case", (client, request) =>
            client.Cases.UpdateDueDateAsync(request.Segment(1), Date(Attributes(request).GetProperty("due_date")), Token)),
        ["UpdateCaseResolvedReason"] = TypedCall.Of("case", (client, request) => client.Cases.UpdateResolvedReasonAsync(
            request.Segment(1), new CaseResolvedReason(Text(request, "security_resolved_reason")), Token)),
        ["UpdateAttributes"] = TypedCall.Of("case", (client, request) =>
            client.Cases.UpdateAttributesAsync(request.Segment(1), Labels(Attributes(request).GetProperty("attributes")), Token)) with
        {
            AcceptsAttributes = attributes =>
                attributes.GetProperty("attributes").EnumerateObject().All(label => label.Value.ValueKind == JsonValueKind.Array),
        },
        ["UpdateCaseCustomAttribute"] = TypedCall.Of("case", (client, request) => client.Cases.UpdateCustomAttributeAsync(
            request.Segment(1), request.Segment(3), Attributes(request).Deserialize<CustomAttributeValue>(DatadogJson.Options)!, Token)),
        ["DeleteCaseCustomAttribute"] = TypedCall.Of("case", (client, request) =>
            client.Cases.DeleteCustomAttributeAsync(request.Segment(1), request.Segment(3), Token)),
        ["MoveCaseToProject"] = TypedCall.Of("project", (client, request) =>
            client.Cases.MoveToProjectAsync(request.Segment(1), Id(request), Token)),
        ["CommentCase"] = TypedCall.Of("case", (client, request) =>
            client.Cases.AddCommentAsync(request.Segment(1), Text(request, "comment"), Token)),
        ["UpdateCaseComment"] = TypedCall.WithoutData("case", (client, request) =>
            client.Cases.UpdateCommentAsync(request.Segment(1), request.Segment(3), Text(request, "comment"), Token)),
        ["DeleteCaseComment"] = TypedCall.WithoutData("case", (client, request) =>
            client.Cases.DeleteCommentAsync(request.Segment(1), request.Segment(3), Token)),
        ["ListCaseTimeline"] = TypedCall.Of("timeline_cell", async (client, request) =>
            (await client.Cases.ListTimelinePageAsync(request.Segment(1), cancellationToken: Token)).Items),
        ["ListCaseWatchers"] = TypedCall.Of("watcher", (client, request) => client.Cases.ListWatchersAsync(request.Segment(1), Token)),
        ["WatchCase"] = TypedCall.WithoutData("watcher", (client, request) =>
            client.Cases.WatchAsync(request.Segment(1), request.Segment(3), Token)),
        ["UnwatchCase"] = TypedCall.WithoutData("watcher", (client, request) =>
            client.Cases.UnwatchAsync(request.Segment(1), request.Segment(3), Token)),
        ["ListCaseLinks"] = TypedCall.Of("link", (client, request) =>
            client.Cases.ListLinksAsync(new CaseLinkEntityType(request.Query[0][1]), request.Query[1][1], cancellationToken: Token)),
        ["CreateCaseLink"] = TypedCall.Of("link", (client, request) =>
            client.Cases.CreateLinkAsync(Attributes(request).Deserialize<CreateCaseLinkRequest>(DatadogJson.Options)!, Token)),
        ["DeleteCaseLink"] = TypedCall.WithoutData("link", (client, request) => client.Cases.DeleteLinkAsync(request.Segment(2), Token)),
        ["AddCaseInsights"] = TypedCall.Of("case", (client, request) =>
            client.Cases.AddInsightsAsync(request.Segment(1), Insights(request), Token)),
        ["RemoveCaseInsights"] = TypedCall.Of("case", (client, request) =>
            client.Cases.RemoveInsightsAsync(request.Segment(1), Insights(request), Token)),
        ["CreateCaseJiraIssue"] = TypedCall.WithoutData("issues", (client, request) => client.Cases.CreateJiraIssueAsync(
            request.Segment(1), Attributes(request).Deserialize<CreateJiraIssueRequest>(DatadogJson.Options)!, Token)),
        ["LinkJiraIssueToCase"] = TypedCall.WithoutData("issues", (client, request) =>
            client.Cases.LinkJiraIssueAsync(request.Segment(1), Text(request, "jira_issue_url"), Token)),
        ["UnlinkJiraIssue"] = TypedCall.WithoutData("issues", (client, request) =>
            client.Cases.UnlinkJiraIssueAsync(request.Segment(1), Token)),
        ["CreateCaseNotebook"] = TypedCall.WithoutData("notebook", (client, request) =>
            client.Cases.CreateNotebookAsync(request.Segment(1), Token)),
        ["CreateCaseServiceNowTicket"] = TypedCall.WithoutData("tickets", (client, request) => client.Cases.CreateServiceNowTicketAsync(
            request.Segment(1), Attributes(request).Deserialize<CreateServiceNowTicketRequest>(DatadogJson.Options)!, Token)),
        ["LinkIncident"] = TypedCall.Of("incidents", (client, request) =>
            client.Cases.LinkIncidentAsync(request.Segment(1), Id(request), Token)),
        ["GetAllCaseTypes"] = TypedCall.Of("case_type", (client, _) => client.CaseTypes.ListAsync(Token)),
        ["CreateCaseType"] = TypedCall.Of("case_type", (client, request) =>
            client.CaseTypes.CreateAsync(Attributes(request).Deserialize<CreateCaseTypeRequest>(DatadogJson.Options)!, Token)),
        ["UpdateCaseType"] = TypedCall.Of("case_type", (client, request) =>
            client.CaseTypes.UpdateAsync(request.Segment(2), Attributes(request).Deserialize<CaseTypeUpdate>(DatadogJson.Options)!, Token)),
    };

    private static JsonElement Attributes(RecordedRequest request) => request.Body.GetProperty("data").GetProperty("attributes");

    private static string Text(RecordedRequest request, string attribute) => Attributes(request).GetProperty(attribute).GetString()!;

    private static string Id(RecordedRequest request) => request.Body.GetProperty("data").GetProperty("id").GetString()!;

    private static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];

    private static CaseInsight[] Insights(RecordedRequest request) =>
        [.. Attributes(request).GetProperty("insights").EnumerateArray()
            .Select(insight => insight.Deserialize<CaseInsight>(DatadogJson.Options)!)];

    private static Dictionary<string, IReadOnlyList<string>> Labels(JsonElement labels) =>
        labels.EnumerateObject().ToDictionary(
            label => label.Name,
            IReadOnlyList<string> (label) =>
                label.Value.ValueKind == JsonValueKind.Array ? Texts(label.Value) : [label.Value.GetString()!]);

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
