using System.Net;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>
/// Does the same to several cases: to all, or to none when one of them is not known or refuses. The values in the payload have the names
/// that the operations on one case use. Creating Linear issues is accepted and leaves the cases as they are, because they do not show any.
/// </summary>
internal static class BulkUpdateCases
{
    private const string Type = "bulk";

    public static Answer Handle(Call call)
    {
        var attributes = RequestData.Read(call.Body, Type).Attributes;
        var change = Change(attributes.NonEmptyText("type"), new Members(attributes.Object("payload") ?? []));
        var ids = attributes.Array("case_ids") ?? throw Errors.BadRequest();
        var cases = ids.Select(JsonText.Read).Select(call.FindCase).DistinctBy(@case => @case.Id);
        foreach (var (before, after) in cases.Select(@case => (@case, change(@case, call))).ToList())
        {
            call.Keep(before, after);
        }

        return Answer.Empty(HttpStatusCode.OK);
    }

    private static CaseChange Change(string type, Members payload) => type switch
    {
        "archive" => CaseFields.Archived,
        "assign" => CaseFields.Assignee(payload),
        "jira" => CaseTickets.JiraIssue(payload),
        "linear" => (@case, _) => @case,
        "priority" => CaseFields.Priority(payload),
        "servicenow" => CaseTickets.ServiceNowTicket(payload),
        "status" => StatusChange.Read(payload),
        "unarchive" => CaseFields.Unarchived,
        "unassign" => CaseFields.WithoutAssignee,
        "update_project" => CaseFields.Project(payload),
        _ => throw Errors.BadRequest(),
    };
}
