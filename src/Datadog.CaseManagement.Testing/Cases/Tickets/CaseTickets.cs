namespace Datadog.CaseManagement.Testing;

/// <summary>
/// The creation of tickets in other systems, by an operation on one case or by a bulk update. There is no other system here: any account,
/// project, issue type and instance is taken, the ticket is there at once, its status <c>COMPLETED</c>, and its identifiers are made of
/// those given and the number of the case. A case has one ticket in each system: the next one takes its place.
/// </summary>
internal static class CaseTickets
{
    public static CaseChange JiraIssue(Members attributes)
    {
        attributes.NonEmptyText("jira_account_id");
        attributes.NonEmptyText("issue_type_id");
        var project = attributes.NonEmptyText("project_id");
        return (@case, _) =>
        {
            var key = $"{project}-{@case.PublicId}";
            return @case with { JiraIssue = new(@case.PublicId, key, $"https://jira.example.com/browse/{key}", project) };
        };
    }

    public static CaseChange ServiceNowTicket(Members attributes)
    {
        var instance = attributes.NonEmptyText("instance_name");
        attributes.Text("assignment_group");
        return (@case, _) => @case with
        {
            ServiceNowTicket = new($"https://{instance}.service-now.com/incident.do?sys_id={@case.PublicId}"),
        };
    }
}
