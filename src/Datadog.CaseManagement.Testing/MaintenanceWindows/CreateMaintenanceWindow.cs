namespace Datadog.CaseManagement.Testing;

/// <summary>Creates a maintenance window. One that does not begin before it ends is a bad request.</summary>
internal static class CreateMaintenanceWindow
{
    public static Answer Handle(Call call)
    {
        var attributes = RequestData.Read(call.Body, MaintenanceWindowResource.Type).Attributes;
        var window = new StoredMaintenanceWindow
        {
            Id = Store.NewId(),
            Name = attributes.NonEmptyText("name"),
            Query = attributes.Text("query") ?? throw Errors.BadRequest(),
            StartAt = Timestamp.Read(attributes.NonEmptyText("start_at")),
            EndAt = Timestamp.Read(attributes.NonEmptyText("end_at")),
            CreatedBy = call.Store.CurrentUserId,
        };
        return Answer.Created(Document.Of(MaintenanceWindowResource.From(call.Store.MaintenanceWindows.Put(window.Checked()))));
    }
}
