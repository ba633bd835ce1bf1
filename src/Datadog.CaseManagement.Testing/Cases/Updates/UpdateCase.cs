namespace Datadog.CaseManagement.Testing;

/// <summary>The operations that change something of one case and answer with the case as it is then.</summary>
/// <remarks>
/// An update that changes nothing, such as taking a case out of the archive that is not in it, leaves <c>modified_at</c> and
/// <c>modified_by</c> as they are: so it was recorded. Any other sets both, and the timeline tells of it.
/// </remarks>
internal static class UpdateCase
{
    /// <summary>An operation whose request says in its attributes what to change.</summary>
    public static Func<Call, Answer> By(Func<Members, CaseChange> read) => call =>
        Answer.Ok(call.Changed(read(RequestData.Read(call.Body, CaseResource.Type).Attributes)));

    /// <summary>An operation whose request says no more than that it is about a case.</summary>
    public static Func<Call, Answer> By(CaseChange change) => call =>
    {
        RequestData.Read(call.Body, CaseResource.Type);
        return Answer.Ok(call.Changed(change));
    };
}
