namespace Datadog.CaseManagement.Testing;

internal static class CreateCaseView
{
    public static Answer Handle(Call call)
    {
        var store = call.Store;
        var attributes = RequestData.Read(call.Body, CaseViewResource.Type).Attributes;
        var name = attributes.NonEmptyText("name");
        var query = attributes.Text("query") ?? throw Errors.BadRequest();
        var notificationRuleId = attributes.Text("np_rule_id");
        var projectId = attributes.Uuid("project_id") ?? throw Errors.BadRequest();

        var project = store.Projects.Find(projectId) ?? throw Errors.NotFound(ProjectResource.Type);
        var created = store.CaseViews.Put(new StoredCaseView
        {
            Id = Store.NewId(),
            ProjectId = project.Id,
            Name = name,
            Query = query,
            NotificationRuleId = notificationRuleId,
            CreatedAt = call.Now,
            CreatedBy = store.CurrentUserId,
        });
        return Answer.Created(CaseViewResource.Show(created, store));
    }
}
