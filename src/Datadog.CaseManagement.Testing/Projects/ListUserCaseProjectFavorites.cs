namespace Datadog.CaseManagement.Testing;

internal static class ListUserCaseProjectFavorites
{
    public static Answer Handle(Call call) => Answer.Ok(Document.Of(call.Store.ProjectFavorites.Rows
        .Where(favorite => favorite.UserId == call.Store.CurrentUserId)
        .Select(favorite => Relationship.Identifier("project_favorite", favorite.ProjectId))));
}
