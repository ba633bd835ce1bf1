namespace Datadog.CaseManagement.Testing;

internal static class ProjectResource
{
    public const string Type = "project";
}
