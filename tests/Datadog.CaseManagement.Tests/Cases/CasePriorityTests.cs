namespace Datadog.CaseManagement.Tests.Cases;

public sealed class CasePriorityTests
{
    [Fact]
    public void Priorities_are_sorted_by_urgency_with_the_undefined_and_unknown_ones_last()
    {
        CasePriority[] priorities = [default, "P9", CasePriority.NotDefined, "p1", "P10", .. Known()];

        Assert.Equal(
            ["P1", "P2", "P3", "P4", "P5", "NOT_DEFINED", "", "P10", "P9", "p1"],
            priorities.OrderBy(priority => priority).Select(priority => priority.ToString()));
        Assert.True(CasePriority.P1 < CasePriority.P5);
        Assert.True(CasePriority.P1 <= CasePriority.NotDefined);
        Assert.False(CasePriority.P1 > CasePriority.P5);
        Assert.False(CasePriority.P1 >= CasePriority.NotDefined);
        Assert.True(CasePriority.P1 <= "P1" && CasePriority.P1 >= "P1");
        Assert.False(CasePriority.P1 < "P1" || CasePriority.P1 > "P1");
    }

    [Fact]
    public void Cases_without_a_priority_come_first()
    {
        CasePriority?[] priorities = [CasePriority.P2, null, CasePriority.P1];

        Assert.Equal([null, CasePriority.P1, CasePriority.P2], priorities.Order());
    }

    [Fact]
    public void A_priority_compares_as_zero_only_with_its_equal()
    {
        CasePriority[] priorities = [.. Known(), CasePriority.NotDefined, "P9", "p1", "P1 ", "", default];

        Assert.All(priorities, one => Assert.All(priorities, other => Assert.Equal(one == other, one.CompareTo(other) == 0)));
    }

    [Fact]
    public void Text_is_a_priority_wherever_one_is_asked_for()
    {
        CasePriority? maybe = "P0";

        Assert.Equal(new CasePriority("P0"), maybe);
        Assert.True(maybe == "P0");
        Assert.False(CasePriority.P1 == "P0");
        Assert.Equal(CaseFilter.Priority(CasePriority.P1, CasePriority.P2).ToString(), CaseFilter.Priority("P1", "P2").ToString());
        Assert.Equal(CaseBulkAction.SetPriority(CasePriority.P1).Payload, CaseBulkAction.SetPriority("P1").Payload);
    }

    private static IEnumerable<CasePriority> Known() =>
        [CasePriority.P4, CasePriority.P2, CasePriority.P5, CasePriority.P1, CasePriority.P3];
}
