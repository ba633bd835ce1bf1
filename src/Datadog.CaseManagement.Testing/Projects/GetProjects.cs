namespace Datadog.CaseManagement.Testing;

internal static class GetProjects
{
    public static Answer Handle(Call call) => Answer.Ok(Document.Of(call.Store.Projects.Rows.Select(ProjectResource.From)));
}
