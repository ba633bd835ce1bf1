namespace Datadog.CaseManagement.Testing;

/// <summary>What the operations on one project have in common.</summary>
internal static class CallOnProject
{
    public static StoredProject Project(this Call call) => call.Find(call.Store.Projects, "project_id", "ProjectId", ProjectResource.Type);
}
