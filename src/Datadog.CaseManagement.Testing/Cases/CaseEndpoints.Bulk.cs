using System.Diagnostics;
using System.Net;
using Datadog.CaseManagement.Testing.Http;
using Datadog.CaseManagement.Testing.JsonApi;

namespace Datadog.CaseManagement.Testing.Cases;

internal static partial class CaseEndpoints
{
    private static readonly string[] BulkActions =
        ["archive", "assign", "jira", "linear", "priority", "servicenow", "status", "unarchive", "unassign", "update_project"];

    /// <summary>Updates all the cases, or none when one of them is not found or its update fails.</summary>
    private static ApiResult BulkUpdateCases(RequestContext context)
    {
        var attributes = context.ReadResource("bulk").Attributes;
        var update = ReadBulkAction(attributes, attributes.ReadMembers("payload") ?? new JsonMembers([], attributes.PathOf("payload")));
        var cases = attributes.ReadRequiredStrings("case_ids").Select(id => FindCase(context, id)).DistinctBy(@case => @case.Id);
        foreach (var (before, after) in cases.Select(@case => (@case, update(@case, context))).ToList())
        {
            Save(context, before, after);
        }

        return ApiResult.Empty(HttpStatusCode.OK);
    }

    // The members of the payload are the attributes of the operation on one case. Linear issues are accepted and not stored, because cases
    // have no member for them.
    private static CaseUpdate ReadBulkAction(JsonMembers attributes, JsonMembers payload) => attributes.ReadOneOf("type", BulkActions) switch
    {
        "archive" => Archive,
        "assign" => ReadAssignee(payload),
        "jira" => ReadJiraIssue(payload),
        "linear" => (@case, _) => @case,
        "priority" => ReadPriority(payload),
        "servicenow" => ReadServiceNowTicket(payload),
        "status" => ReadStatus(payload),
        "unarchive" => Unarchive,
        "unassign" => Unassign,
        "update_project" => ReadProject(payload),
        _ => throw new UnreachableException(),
    };
}
