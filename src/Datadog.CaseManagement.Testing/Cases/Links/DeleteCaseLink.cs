namespace Datadog.CaseManagement.Testing;

internal static class DeleteCaseLink
{
    public static Answer Handle(Call call)
    {
        var link = call.Store.Links.Find(call.PathValues["link_id"]) ?? throw Errors.NotFound(StoredLink.Type);
        call.Store.Links.Remove(link);
        return Answer.NoContent;
    }
}
