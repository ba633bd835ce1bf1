using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement.Cases;

/// <summary>The operations on cases.</summary>
internal static class CaseOperations
{
    public static readonly ListOperation<Case> SearchCases =
        new(HttpMethod.Get, "/api/v2/cases", OAuthScope.CasesRead, isIdempotent: true);

    public static readonly ResourceOperation<CaseCount> CountCases =
        new(HttpMethod.Get, "/api/v2/cases/count", OAuthScope.CasesRead, isIdempotent: true);

    public static readonly ResourceOperation<CaseAggregate> AggregateCases =
        new(HttpMethod.Post, "/api/v2/cases/aggregate", OAuthScope.CasesRead, isIdempotent: true);

    public static readonly ResourceOperation<Case> CreateCase =
        new(HttpMethod.Post, "/api/v2/cases", OAuthScope.CasesWrite, isIdempotent: false);

    public static readonly NoContentOperation BulkUpdateCases =
        new(HttpMethod.Post, "/api/v2/cases/bulk", OAuthScope.CasesWrite, isIdempotent: false);

    public static readonly ResourceOperation<Case> GetCase =
        new(HttpMethod.Get, "/api/v2/cases/{case_id}", OAuthScope.CasesRead, isIdempotent: true);

    public static readonly ResourceOperation<Case> ArchiveCase =
        new(HttpMethod.Post, "/api/v2/cases/{case_id}/archive", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly ResourceOperation<Case> UnarchiveCase =
        new(HttpMethod.Post, "/api/v2/cases/{case_id}/unarchive", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly ResourceOperation<Case> AssignCase =
        new(HttpMethod.Post, "/api/v2/cases/{case_id}/assign", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly ResourceOperation<Case> UnassignCase =
        new(HttpMethod.Post, "/api/v2/cases/{case_id}/unassign", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly ResourceOperation<Case> UpdateCaseTitle =
        new(HttpMethod.Post, "/api/v2/cases/{case_id}/title", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly ResourceOperation<Case> UpdateCaseDescription =
        new(HttpMethod.Post, "/api/v2/cases/{case_id}/description", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly ResourceOperation<Case> UpdateStatus =
        new(HttpMethod.Post, "/api/v2/cases/{case_id}/status", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly ResourceOperation<Case> UpdatePriority =
        new(HttpMethod.Post, "/api/v2/cases/{case_id}/priority", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly ResourceOperation<Case> UpdateCaseDueDate =
        new(HttpMethod.Post, "/api/v2/cases/{case_id}/due_date", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly ResourceOperation<Case> UpdateCaseResolvedReason =
        new(HttpMethod.Post, "/api/v2/cases/{case_id}/resolved_reason", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly ResourceOperation<Case> UpdateAttributes =
        new(HttpMethod.Post, "/api/v2/cases/{case_id}/attributes", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly ResourceOperation<Case> UpdateCaseCustomAttribute =
        new(HttpMethod.Post, "/api/v2/cases/{case_id}/custom_attributes/{custom_attribute_key}", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly ResourceOperation<Case> DeleteCaseCustomAttribute =
        new(
            HttpMethod.Delete, "/api/v2/cases/{case_id}/custom_attributes/{custom_attribute_key}", OAuthScope.CasesWrite,
            isIdempotent: true);

    public static readonly ResourceOperation<Case> MoveCaseToProject =
        new(HttpMethod.Patch, "/api/v2/cases/{case_id}/relationships/project", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly ListOperation<TimelineCell> CommentCase =
        new(HttpMethod.Post, "/api/v2/cases/{case_id}/comment", OAuthScope.CasesWrite, isIdempotent: false);

    public static readonly NoContentOperation UpdateCaseComment =
        new(HttpMethod.Put, "/api/v2/cases/{case_id}/comment/{cell_id}", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly NoContentOperation DeleteCaseComment =
        new(HttpMethod.Delete, "/api/v2/cases/{case_id}/comment/{cell_id}", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly ListOperation<TimelineCell> ListCaseTimeline =
        new(HttpMethod.Get, "/api/v2/cases/{case_id}/timelines", OAuthScope.CasesRead, isIdempotent: true);

    public static readonly ListOperation<CaseWatcher> ListCaseWatchers =
        new(HttpMethod.Get, "/api/v2/cases/{case_id}/watchers", OAuthScope.CasesRead, isIdempotent: true);

    public static readonly NoContentOperation WatchCase =
        new(HttpMethod.Post, "/api/v2/cases/{case_id}/watchers/{user_uuid}", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly NoContentOperation UnwatchCase =
        new(HttpMethod.Delete, "/api/v2/cases/{case_id}/watchers/{user_uuid}", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly ListOperation<CaseLink> ListCaseLinks =
        new(HttpMethod.Get, "/api/v2/cases/link", OAuthScope.CasesRead, isIdempotent: true);

    public static readonly ResourceOperation<CaseLink> CreateCaseLink =
        new(HttpMethod.Post, "/api/v2/cases/link", OAuthScope.CasesWrite, isIdempotent: false);

    public static readonly NoContentOperation DeleteCaseLink =
        new(HttpMethod.Delete, "/api/v2/cases/link/{link_id}", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly ResourceOperation<Case> AddCaseInsights =
        new(HttpMethod.Put, "/api/v2/cases/{case_id}/insights", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly ResourceOperation<Case> RemoveCaseInsights =
        new(HttpMethod.Delete, "/api/v2/cases/{case_id}/insights", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly NoContentOperation CreateCaseJiraIssue =
        new(HttpMethod.Post, "/api/v2/cases/{case_id}/relationships/jira_issues", OAuthScope.CasesWrite, isIdempotent: false);

    public static readonly NoContentOperation LinkJiraIssueToCase =
        new(HttpMethod.Patch, "/api/v2/cases/{case_id}/relationships/jira_issues", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly NoContentOperation UnlinkJiraIssue =
        new(HttpMethod.Delete, "/api/v2/cases/{case_id}/relationships/jira_issues", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly NoContentOperation CreateCaseNotebook =
        new(HttpMethod.Post, "/api/v2/cases/{case_id}/relationships/notebook", OAuthScope.CasesWrite, isIdempotent: false);

    public static readonly NoContentOperation CreateCaseServiceNowTicket =
        new(HttpMethod.Post, "/api/v2/cases/{case_id}/relationships/servicenow_tickets", OAuthScope.CasesWrite, isIdempotent: false);

    public static readonly ResourceOperation<Case> LinkIncident =
        new(HttpMethod.Post, "/api/v2/cases/{case_id}/relationships/incidents", OAuthScope.CasesWrite, isIdempotent: false);
}
