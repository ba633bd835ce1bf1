using System.Net;
using Datadog.CaseManagement.Testing.Http;
using Datadog.CaseManagement.Testing.JsonApi;

namespace Datadog.CaseManagement.Testing.Cases;

// There is no other system behind the tickets: any account, project, issue type and instance is accepted, the ticket is there at once
// unless a test says otherwise, and its identifiers are made from those in the request and the number of the case. A case has one ticket in each
// system, which the next one replaces.
internal static partial class CaseEndpoints
{
    private static ApiResult CreateCaseJiraIssue(RequestContext context)
    {
        var attributes = context.ReadResource(StoredJiraIssue.Type).Attributes;
        attributes.ReadObject("fields");
        ApplyUpdate(context, ReadJiraIssue(attributes));
        return ApiResult.Empty(HttpStatusCode.Accepted);
    }

    /// <summary>Links a Jira issue by its URL. It is a conflict when the case has an issue.</summary>
    private static ApiResult LinkJiraIssueToCase(RequestContext context)
    {
        var attributes = context.ReadResource(StoredJiraIssue.Type).Attributes;
        var issue = StoredJiraIssue.Parse(attributes.ReadNonEmptyString("jira_issue_url"))
            ?? throw attributes.Invalid("jira_issue_url", "the URL of an issue such as https://jira.example.com/browse/PROJ-123");
        ApplyUpdate(context, (@case, _) => @case.JiraIssue is null ? @case with { JiraIssue = issue } : throw ApiErrors.Conflict());
        return ApiResult.NoContent;
    }

    private static ApiResult UnlinkJiraIssue(RequestContext context)
    {
        ApplyUpdate(context, (@case, _) => @case with { JiraIssue = null });
        return ApiResult.NoContent;
    }

    private static ApiResult CreateCaseServiceNowTicket(RequestContext context)
    {
        ApplyUpdate(context, ReadServiceNowTicket(context.ReadResource(StoredServiceNowTicket.Type).Attributes));
        return ApiResult.Empty(HttpStatusCode.Accepted);
    }

    /// <summary>Creates the notebook of a case, which replaces the previous one.</summary>
    private static ApiResult CreateCaseNotebook(RequestContext context)
    {
        context.ReadResource(CaseResource.NotebookType);
        ApplyUpdate(context, (@case, _) => @case with { Notebook = Uuid.New() });
        return ApiResult.NoContent;
    }

    /// <summary>Links an incident. Incidents are not modelled, so any UUID is accepted; linking one again is a conflict.</summary>
    private static ApiResult LinkIncident(RequestContext context)
    {
        var incident = context.ReadResource(CaseResource.IncidentType).Id.ToLowerInvariant();
        return ApiResult.Created(ApplyUpdate(context, (@case, _) => @case.Incidents.Contains(incident)
            ? throw ApiErrors.Conflict()
            : @case with { Incidents = @case.Incidents.Add(incident) }));
    }

    private static CaseUpdate ReadJiraIssue(JsonMembers attributes)
    {
        attributes.ReadNonEmptyString("jira_account_id");
        attributes.ReadNonEmptyString("issue_type_id");
        var project = attributes.ReadNonEmptyString("project_id");
        return (@case, context) =>
        {
            var key = $"{project}-{@case.PublicId}";
            return @case with
            {
                JiraIssue = new(@case.PublicId, key, $"https://jira.example.com/browse/{key}", project)
                {
                    GetStatus = context.Store.TicketCreation.Start(),
                },
            };
        };
    }

    private static CaseUpdate ReadServiceNowTicket(JsonMembers attributes)
    {
        var instance = attributes.ReadNonEmptyString("instance_name");
        attributes.ReadString("assignment_group");
        return (@case, context) => @case with
        {
            ServiceNowTicket = new($"https://{instance}.service-now.com/incident.do?sys_id={@case.PublicId}", context.Store.TicketCreation.Start()),
        };
    }
}
