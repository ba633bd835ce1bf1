namespace Datadog.CaseManagement.Testing;

internal static class UpdateCaseView
{
    public static Answer Handle(Call call)
    {
        var attributes = RequestData.Read(call.Body, CaseViewResource.Type).AttributesIfAny;
        var view = call.CaseView();
        var updated = call.Store.CaseViews.Put((attributes is { } changes ? Apply(view, changes) : view) with
        {
            ModifiedAt = call.Now,
            ModifiedBy = call.Store.CurrentUserId,
        });
        return Answer.Ok(CaseViewResource.Show(updated, call.Store));
    }

    private static StoredCaseView Apply(StoredCaseView view, Members changes) => view with
    {
        Name = changes.NonEmptyText("name", view.Name),
        Query = changes.Text("query", view.Query) ?? throw Errors.BadRequest(),
        NotificationRuleId = changes.Text("np_rule_id", view.NotificationRuleId),
    };
}
