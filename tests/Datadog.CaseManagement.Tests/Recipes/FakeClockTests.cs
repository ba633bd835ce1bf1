using Datadog.CaseManagement.Testing;
using Microsoft.Extensions.Time.Testing;

#pragma warning disable xUnit1051 // The code of the recipe has no test to be cancelled with.

namespace Datadog.CaseManagement.Tests.Recipes;

public sealed class FakeClockTests
{
    [Fact]
    public async Task Time_passes_when_the_test_says_so()
    {
        #region A test with a fake clock, 1
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var memory = new InMemoryDatadog(clock);
        memory.AddCase(new InMemoryCase("Disk full") { DueDate = new DateOnly(2026, 3, 1) });
        memory.AddFault(InMemoryFault.Unavailable);

        var call = memory.CreateClient().Cases.GetAsync("CASEM-1"); // waits for its retry
        clock.Advance(TimeSpan.FromDays(1)); // and is retried
        var found = await call;

        Assert.True(found.IsOverdue(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)));
        Assert.Equal(2, memory.Requests.Count);
        #endregion
    }
}
