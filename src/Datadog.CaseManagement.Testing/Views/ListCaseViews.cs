namespace Datadog.CaseManagement.Testing;

internal static class ListCaseViews
{
    public static Answer Handle(Call call)
    {
        var projectId = Uuid.Checked(call.Query.GetValueOrDefault("project_id", ""));
        var project = call.Store.Projects.Find(projectId) ?? throw Errors.NotFound(ProjectResource.Type);
        return Answer.Ok(CaseViewResource.Show([.. call.Store.CaseViews.Rows.Where(view => view.ProjectId == project.Id)], call.Store));
    }
}
