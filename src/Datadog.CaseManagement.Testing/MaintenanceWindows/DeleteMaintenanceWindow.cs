namespace Datadog.CaseManagement.Testing;

internal static class DeleteMaintenanceWindow
{
    public static Answer Handle(Call call)
    {
        call.Store.MaintenanceWindows.Remove(call.MaintenanceWindow());
        return Answer.NoContent;
    }
}
