namespace Datadog.CaseManagement.Testing;

internal static class ListMaintenanceWindows
{
    public static Answer Handle(Call call) =>
        Answer.Ok(Document.Of(call.Store.MaintenanceWindows.Rows.Select(MaintenanceWindowResource.From)));
}
