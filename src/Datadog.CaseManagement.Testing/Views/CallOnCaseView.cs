namespace Datadog.CaseManagement.Testing;

internal static class CallOnCaseView
{
    public static StoredCaseView CaseView(this Call call) => call.Find(call.Store.CaseViews, "view_id", "ViewId", CaseViewResource.Type);
}
