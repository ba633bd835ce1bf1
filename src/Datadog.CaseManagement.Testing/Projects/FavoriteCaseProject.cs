namespace Datadog.CaseManagement.Testing;

/// <summary>Makes a project a favorite of the current user, which it may be already.</summary>
internal static class FavoriteCaseProject
{
    public static Answer Handle(Call call)
    {
        call.Store.ProjectFavorites.Put(new StoredProjectFavorite(call.Store.CurrentUserId, call.Project().Id));
        return Answer.NoContent;
    }
}
