using Datadog.CaseManagement.Cases;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Http.RateLimiting;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http.RateLimiting;

/// <summary>What happens between two threads, so that no test of a client can bring it about.</summary>
public sealed class RateLimitTrackerTests
{
    [Fact]
    public void A_call_that_is_cancelled_before_it_has_used_its_permit_returns_the_lease_and_is_not_counted()
    {
        var tracker = new RateLimitTracker(new RateLimits(), new FakeClock());
        using var lease = new StubLease();
        var request = Request(new StubRateLimiter(_ => lease));
        var limit = tracker.GetLimit(request.Operation);
        var call = new WaitingCall(request, limit);
        tracker.Join(call);
        var turn = tracker.Ask(call);
        Assert.True(tracker.EndAcquiring(call, turn.Queue!, lease));

        tracker.Leave(call);

        Assert.Equal(1, lease.Disposals);
        Assert.NotNull(tracker.TryTake(Request(null), limit));
    }

    private static ApiRequest<Case> Request(StubRateLimiter? limiter) => new(CaseOperations.GetCase.For("CASEM-1"), null)
    {
        Options = new DatadogCaseManagementOptions { AccessToken = "token", RateLimiter = limiter },
        Endpoint = new Uri("https://api.example.com/"),
    };
}
