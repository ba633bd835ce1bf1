namespace Datadog.CaseManagement.Testing;

internal sealed record StoredProjectFavorite(string UserId, string ProjectId)
{
    public string Id => $"{UserId}/{ProjectId}";
}
