namespace Datadog.CaseManagement.Testing;

/// <summary>
/// The order of a search's results: by creation unless another field is named, the largest value first unless asked otherwise. The
/// smallest priority is <c>P1</c>, the largest <c>NOT_DEFINED</c>; an open status is smaller than one in progress, and that than a closed
/// one. Cases that are alike stand in the order of their creation, turned round like the rest.
/// </summary>
internal static class CaseOrder
{
    public static IReadOnlyList<StoredCase> Sort(IEnumerable<StoredCase> cases, Call call)
    {
        var rank = Rank(call.Query.GetValueOrDefault("sort[field]"), call.Store);
        var ascending = cases.OrderBy(rank).ToList();
        if (!call.Query.Flag("sort[asc]"))
        {
            ascending.Reverse();
        }

        return ascending;
    }

    private static Func<StoredCase, long> Rank(string? field, Store store) => field switch
    {
        null or "created_at" => @case => @case.CreatedAt.UtcTicks,
        "priority" => @case => CasePriority.Rank(@case.Priority),
        "status" => @case => store.CaseTypes.Find(@case.TypeId)!.Statuses.Rank(@case.StatusName),
        _ => throw Errors.BadRequest(),
    };
}
