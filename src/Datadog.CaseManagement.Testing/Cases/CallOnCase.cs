using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>What all operations on cases have in common.</summary>
internal static class CallOnCase
{
    /// <summary>The case that the path names by its UUID or its key.</summary>
    public static StoredCase Case(this Call call) => call.FindCase(call.PathValues["case_id"]);

    public static StoredCase FindCase(this Call call, string idOrKey) =>
        call.Store.Cases.Find(idOrKey)
        ?? call.Store.Cases.Rows.FirstOrDefault(@case => @case.Key == idOrKey)
        ?? throw Errors.NotFound(CaseResource.Type);

    /// <summary>Changes the case that the path names, and shows it.</summary>
    public static JsonObject Changed(this Call call, CaseChange change)
    {
        var before = call.Case();
        return CaseResource.Show(call.Keep(before, change(before, call)), call.Store);
    }

    /// <summary>Keeps a case that may have been changed; if it was, says when and by whom, and tells of it in the timeline.</summary>
    public static StoredCase Keep(this Call call, StoredCase before, StoredCase after)
    {
        var told = CaseChanges.Between(before, after, call);
        return told.Count == 0 ? before : call.Store.Cases.Put(after with
        {
            ModifiedAt = call.Now,
            ModifiedBy = call.Store.CurrentUserId,
            Timeline = after.Timeline.AddRange(told),
        });
    }
}
