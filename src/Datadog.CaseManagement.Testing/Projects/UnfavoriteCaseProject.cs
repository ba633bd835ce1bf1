namespace Datadog.CaseManagement.Testing;

/// <summary>Makes a project no favorite of the current user, whether or not it was one.</summary>
internal static class UnfavoriteCaseProject
{
    public static Answer Handle(Call call)
    {
        var favorite = new StoredProjectFavorite(call.Store.CurrentUserId, call.Project().Id);
        call.Store.ProjectFavorites.RemoveWhere(other => other == favorite);
        return Answer.NoContent;
    }
}
