using System.Net;

namespace Datadog.CaseManagement.Testing;

/// <summary>
/// Lets a user watch a case, and watch it no longer. Only this makes somebody a watcher, and it changes nothing else of the case. Who
/// watches already may be added again, and who does not may be removed.
/// </summary>
internal static class CaseWatchers
{
    public static Answer Add(Call call)
    {
        var (@case, userId) = Read(call);
        if (!@case.Watchers.Contains(userId))
        {
            call.Store.Cases.Put(@case with { Watchers = @case.Watchers.Add(userId) });
        }

        return Answer.Empty(HttpStatusCode.Created);
    }

    public static Answer Remove(Call call)
    {
        var (@case, userId) = Read(call);
        call.Store.Cases.Put(@case with { Watchers = @case.Watchers.Remove(userId) });
        return Answer.NoContent;
    }

    private static (StoredCase Case, string UserId) Read(Call call)
    {
        var userId = Uuid.Checked(call.PathValues["user_uuid"]);
        var @case = call.Case();
        return (@case, (call.Store.Users.Find(userId) ?? throw Errors.NotFound(UserResource.Type)).Id);
    }
}
