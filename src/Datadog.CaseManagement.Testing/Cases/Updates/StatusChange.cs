namespace Datadog.CaseManagement.Testing;

/// <summary>
/// The update of a case's status. It is given by a name that the case's type defines, or in the older form, which means the default
/// status of the group; a name wins over the older form. <c>closed_at</c> is the time at which the case came into the group of closed
/// statuses, and goes when the case leaves it.
/// </summary>
internal static class StatusChange
{
    public static CaseChange Read(Members attributes)
    {
        var name = attributes.Text("status_name");
        var older = name is null ? attributes.NonEmptyText("status") : null;
        return (@case, call) =>
        {
            var statuses = call.Store.CaseTypes.Find(@case.TypeId)!.Statuses;
            var group = (name is null ? statuses.GroupOfOlder(older!) : statuses.GroupOf(name)) ?? throw Errors.BadRequest();
            return @case with
            {
                StatusName = name ?? group.Default,
                ClosedAt = group == statuses.Closed ? @case.ClosedAt ?? call.Now : null,
            };
        };
    }
}
