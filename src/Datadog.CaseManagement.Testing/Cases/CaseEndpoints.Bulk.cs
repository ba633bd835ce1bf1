using System.Net;
using Datadog.CaseManagement.Testing.Http;
using Datadog.CaseManagement.Testing.JsonApi;

namespace Datadog.CaseManagement.Testing.Cases;

internal static partial class CaseEndpoints
{
    /// <summary>Updates all the cases, or none when one of them is not found or its update fails.</summary>
    private static ApiResult BulkUpdateCases(RequestContext context)
    {
        var attributes = context.ReadResource("bulk").Attributes;
        var update = ReadBulkAction(attributes.ReadNonEmptyString("type"), new JsonMembers(attributes.ReadObject("payload") ?? []));
        var ids = attributes.ReadArray("case_ids") ?? throw ApiErrors.BadRequest();
        var cases = ids.Select(WireJson.ReadString).Select(id => FindCase(context, id)).DistinctBy(@case => @case.Id);
        foreach (var (before, after) in cases.Select(@case => (@case, update(@case, context))).ToList())
        {
            Save(context, before, after);
        }

        return ApiResult.Empty(HttpStatusCode.OK);
    }

    // The members of the payload are the attributes of the operation on one case. Linear issues are accepted and not stored, because cases
    // have no member for them.
    private static CaseUpdate ReadBulkAction(string type, JsonMembers payload) => type switch
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
        _ => throw ApiErrors.BadRequest(),
    };
}
