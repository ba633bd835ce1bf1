namespace Datadog.CaseManagement.Testing;

/// <summary>
/// Deletes a project and what belongs to it alone: its rules, its views and its place among favorites. Its cases stay, because the
/// API knows no way to delete a case.
/// </summary>
internal static class DeleteProject
{
    public static Answer Handle(Call call)
    {
        var (store, id) = (call.Store, call.Project().Id);
        store.NotificationRules.RemoveWhere(rule => rule.ProjectId == id);
        store.AutomationRules.RemoveWhere(rule => rule.ProjectId == id);
        store.CaseViews.RemoveWhere(view => view.ProjectId == id);
        store.ProjectFavorites.RemoveWhere(favorite => favorite.ProjectId == id);
        store.Projects.RemoveWhere(project => project.Id == id);
        return Answer.NoContent;
    }
}
