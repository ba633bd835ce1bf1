using System.Net;

namespace Datadog.CaseManagement.Testing;

internal static class CreateCaseJiraIssue
{
    public static Answer Handle(Call call)
    {
        var attributes = RequestData.Read(call.Body, StoredJiraIssue.Type).Attributes;
        attributes.Object("fields");
        call.Changed(CaseTickets.JiraIssue(attributes));
        return Answer.Empty(HttpStatusCode.Accepted);
    }
}
