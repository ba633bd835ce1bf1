namespace Datadog.CaseManagement.Testing;

/// <summary>What all operations on one case have in common.</summary>
internal static class CallOnCase
{
    /// <summary>The case that the path names by its UUID or its key.</summary>
    public static StoredCase Case(this Call call)
    {
        var idOrKey = call.PathValues["case_id"];
        return call.Store.Cases.Find(idOrKey)
            ?? call.Store.Cases.Rows.FirstOrDefault(@case => @case.Key == idOrKey)
            ?? throw Errors.NotFound(CaseResource.Type);
    }

    /// <summary>Keeps a changed case, and says when and by whom it was changed.</summary>
    public static StoredCase Modify(this Call call, StoredCase changed) => call.Store.Cases.Put(changed with
    {
        ModifiedAt = call.Now,
        ModifiedBy = call.Store.CurrentUserId,
    });
}
