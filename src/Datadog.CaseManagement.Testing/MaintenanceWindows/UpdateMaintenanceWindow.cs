namespace Datadog.CaseManagement.Testing;

internal static class UpdateMaintenanceWindow
{
    public static Answer Handle(Call call)
    {
        var attributes = RequestData.Read(call.Body, MaintenanceWindowResource.Type).AttributesIfAny;
        var window = call.MaintenanceWindow();
        var updated = (attributes is { } changes ? Apply(window, changes) : window) with { UpdatedBy = call.Store.CurrentUserId };
        return Answer.Ok(Document.Of(MaintenanceWindowResource.From(call.Store.MaintenanceWindows.Put(updated.Checked()))));
    }

    private static StoredMaintenanceWindow Apply(StoredMaintenanceWindow window, Members changes) => window with
    {
        Name = changes.NonEmptyText("name", window.Name),
        Query = changes.Text("query", window.Query) ?? throw Errors.BadRequest(),
        StartAt = changes.Has("start_at") ? Timestamp.Read(changes.NonEmptyText("start_at")) : window.StartAt,
        EndAt = changes.Has("end_at") ? Timestamp.Read(changes.NonEmptyText("end_at")) : window.EndAt,
    };
}
