using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement.Cases;

/// <summary>The operations on cases.</summary>
internal static class CaseOperations
{
    public static readonly ListOperation<Case> SearchCases =
        new("SearchCases", HttpMethod.Get, "/api/v2/cases", OAuthScope.Read, isRepeatable: true);

    public static readonly ModelOperation<CaseCount> CountCases =
        new("CountCases", HttpMethod.Get, "/api/v2/cases/count", OAuthScope.Read, isRepeatable: true);

    public static readonly ModelOperation<CaseAggregate> AggregateCases =
        new("AggregateCases", HttpMethod.Post, "/api/v2/cases/aggregate", OAuthScope.Read, isRepeatable: true);

    public static readonly ModelOperation<Case> CreateCase =
        new("CreateCase", HttpMethod.Post, "/api/v2/cases", OAuthScope.Write, isRepeatable: false);

    public static readonly Operation BulkUpdateCases =
        new("BulkUpdateCases", HttpMethod.Post, "/api/v2/cases/bulk", OAuthScope.Write, isRepeatable: false);

    public static readonly ModelOperation<Case> GetCase =
        new("GetCase", HttpMethod.Get, "/api/v2/cases/{case_id}", OAuthScope.Read, isRepeatable: true);

    public static readonly ModelOperation<Case> ArchiveCase =
        new("ArchiveCase", HttpMethod.Post, "/api/v2/cases/{case_id}/archive", OAuthScope.Write, isRepeatable: true);

    public static readonly ModelOperation<Case> UnarchiveCase =
        new("UnarchiveCase", HttpMethod.Post, "/api/v2/cases/{case_id}/unarchive", OAuthScope.Write, isRepeatable: true);

    public static readonly ModelOperation<Case> AssignCase =
        new("AssignCase", HttpMethod.Post, "/api/v2/cases/{case_id}/assign", OAuthScope.Write, isRepeatable: true);

    public static readonly ModelOperation<Case> UnassignCase =
        new("UnassignCase", HttpMethod.Post, "/api/v2/cases/{case_id}/unassign", OAuthScope.Write, isRepeatable: true);

    public static readonly ModelOperation<Case> UpdateCaseTitle =
        new("UpdateCaseTitle", HttpMethod.Post, "/api/v2/cases/{case_id}/title", OAuthScope.Write, isRepeatable: true);

    public static readonly ModelOperation<Case> UpdateCaseDescription =
        new("UpdateCaseDescription", HttpMethod.Post, "/api/v2/cases/{case_id}/description", OAuthScope.Write, isRepeatable: true);

    public static readonly ModelOperation<Case> UpdateStatus =
        new("UpdateStatus", HttpMethod.Post, "/api/v2/cases/{case_id}/status", OAuthScope.Write, isRepeatable: true);

    public static readonly ModelOperation<Case> UpdatePriority =
        new("UpdatePriority", HttpMethod.Post, "/api/v2/cases/{case_id}/priority", OAuthScope.Write, isRepeatable: true);

    public static readonly ModelOperation<Case> UpdateCaseDueDate =
        new("UpdateCaseDueDate", HttpMethod.Post, "/api/v2/cases/{case_id}/due_date", OAuthScope.Write, isRepeatable: true);

    public static readonly ModelOperation<Case> UpdateCaseResolvedReason =
        new("UpdateCaseResolvedReason", HttpMethod.Post, "/api/v2/cases/{case_id}/resolved_reason", OAuthScope.Write, isRepeatable: true);

    public static readonly ModelOperation<Case> UpdateAttributes =
        new("UpdateAttributes", HttpMethod.Post, "/api/v2/cases/{case_id}/attributes", OAuthScope.Write, isRepeatable: true);

    public static readonly ModelOperation<Case> UpdateCaseCustomAttribute =
        new(
            "UpdateCaseCustomAttribute", HttpMethod.Post, "/api/v2/cases/{case_id}/custom_attributes/{custom_attribute_key}",
            OAuthScope.Write, isRepeatable: true);

    public static readonly ModelOperation<Case> DeleteCaseCustomAttribute =
        new(
            "DeleteCaseCustomAttribute", HttpMethod.Delete, "/api/v2/cases/{case_id}/custom_attributes/{custom_attribute_key}",
            OAuthScope.Write, isRepeatable: true)
        {
            ReadBy = GetCase,
        };

    public static readonly ModelOperation<Case> MoveCaseToProject =
        new("MoveCaseToProject", HttpMethod.Patch, "/api/v2/cases/{case_id}/relationships/project", OAuthScope.Write, isRepeatable: true);

    public static readonly ListOperation<TimelineCell> CommentCase =
        new("CommentCase", HttpMethod.Post, "/api/v2/cases/{case_id}/comment", OAuthScope.Write, isRepeatable: false);

    public static readonly Operation UpdateCaseComment =
        new("UpdateCaseComment", HttpMethod.Put, "/api/v2/cases/{case_id}/comment/{cell_id}", OAuthScope.Write, isRepeatable: true);

    public static readonly Operation DeleteCaseComment =
        new("DeleteCaseComment", HttpMethod.Delete, "/api/v2/cases/{case_id}/comment/{cell_id}", OAuthScope.Write, isRepeatable: true);

    public static readonly ListOperation<TimelineCell> ListCaseTimeline =
        new("ListCaseTimeline", HttpMethod.Get, "/api/v2/cases/{case_id}/timelines", OAuthScope.Read, isRepeatable: true);

    public static readonly ListOperation<CaseWatcher> ListCaseWatchers =
        new("ListCaseWatchers", HttpMethod.Get, "/api/v2/cases/{case_id}/watchers", OAuthScope.Read, isRepeatable: true);

    public static readonly Operation WatchCase =
        new("WatchCase", HttpMethod.Post, "/api/v2/cases/{case_id}/watchers/{user_uuid}", OAuthScope.Write, isRepeatable: true);

    public static readonly Operation UnwatchCase =
        new("UnwatchCase", HttpMethod.Delete, "/api/v2/cases/{case_id}/watchers/{user_uuid}", OAuthScope.Write, isRepeatable: true);

    public static readonly ListOperation<CaseLink> ListCaseLinks =
        new("ListCaseLinks", HttpMethod.Get, "/api/v2/cases/link", OAuthScope.Read, isRepeatable: true);

    public static readonly ModelOperation<CaseLink> CreateCaseLink =
        new("CreateCaseLink", HttpMethod.Post, "/api/v2/cases/link", OAuthScope.Write, isRepeatable: false);

    public static readonly Operation DeleteCaseLink =
        new("DeleteCaseLink", HttpMethod.Delete, "/api/v2/cases/link/{link_id}", OAuthScope.Write, isRepeatable: true);

    public static readonly ModelOperation<Case> AddCaseInsights =
        new("AddCaseInsights", HttpMethod.Put, "/api/v2/cases/{case_id}/insights", OAuthScope.Write, isRepeatable: true);

    public static readonly ModelOperation<Case> RemoveCaseInsights =
        new("RemoveCaseInsights", HttpMethod.Delete, "/api/v2/cases/{case_id}/insights", OAuthScope.Write, isRepeatable: true)
        {
            ReadBy = GetCase,
        };

    public static readonly Operation CreateCaseJiraIssue =
        new(
            "CreateCaseJiraIssue", HttpMethod.Post, "/api/v2/cases/{case_id}/relationships/jira_issues",
            OAuthScope.Write, isRepeatable: false);

    public static readonly Operation LinkJiraIssueToCase =
        new(
            "LinkJiraIssueToCase", HttpMethod.Patch, "/api/v2/cases/{case_id}/relationships/jira_issues",
            OAuthScope.Write, isRepeatable: true);

    public static readonly Operation UnlinkJiraIssue =
        new(
            "UnlinkJiraIssue", HttpMethod.Delete, "/api/v2/cases/{case_id}/relationships/jira_issues",
            OAuthScope.Write, isRepeatable: true);

    public static readonly Operation CreateCaseNotebook =
        new("CreateCaseNotebook", HttpMethod.Post, "/api/v2/cases/{case_id}/relationships/notebook", OAuthScope.Write, isRepeatable: false);

    public static readonly Operation CreateCaseServiceNowTicket =
        new(
            "CreateCaseServiceNowTicket", HttpMethod.Post, "/api/v2/cases/{case_id}/relationships/servicenow_tickets",
            OAuthScope.Write, isRepeatable: false);

    public static readonly ModelOperation<Case> LinkIncident =
        new("LinkIncident", HttpMethod.Post, "/api/v2/cases/{case_id}/relationships/incidents", OAuthScope.Write, isRepeatable: false);
}
