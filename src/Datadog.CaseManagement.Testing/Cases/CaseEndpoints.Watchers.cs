using System.Net;
using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.Http;
using Datadog.CaseManagement.Testing.JsonApi;
using Datadog.CaseManagement.Testing.Users;

namespace Datadog.CaseManagement.Testing.Cases;

// Users become watchers by these operations only, which change nothing else of the case. A watcher can be added again, and a user who is
// not one can be removed.
internal static partial class CaseEndpoints
{
    private static ApiResult ListCaseWatchers(RequestContext context)
    {
        var watchers = FindCase(context).Watchers;
        return ApiResult.Ok(ResponseDocument.Create(watchers.Select(CreateWatcher)).Include(context.Store, watchers));
    }

    private static ApiResult WatchCase(RequestContext context)
    {
        var (@case, userId) = FindCaseAndUser(context);
        if (!@case.Watchers.Contains(userId))
        {
            context.Store.Cases.Put(@case with { Watchers = @case.Watchers.Add(userId) });
        }

        return ApiResult.Empty(HttpStatusCode.Created);
    }

    private static ApiResult UnwatchCase(RequestContext context)
    {
        var (@case, userId) = FindCaseAndUser(context);
        context.Store.Cases.Put(@case with { Watchers = @case.Watchers.Remove(userId) });
        return ApiResult.NoContent;
    }

    private static (StoredCase Case, string UserId) FindCaseAndUser(RequestContext context)
    {
        var userId = context.ReadUuid("user_uuid", "UserUUID");
        var @case = FindCase(context);
        return (@case, (context.Store.FindUser(userId) ?? throw ApiErrors.NotFound(UserResource.Type)).Id);
    }

    // The id of a watcher is the user's.
    private static JsonObject CreateWatcher(string userId) => new()
    {
        ["id"] = userId,
        ["type"] = "watcher",
        ["relationships"] = new JsonObject { ["user"] = RelationshipObject.ToOne(UserResource.Type, userId) },
    };
}
