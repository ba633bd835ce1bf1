using System.Net;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Faults;

/// <summary>Every fault with every kind of operation: how the call ends, and exactly how many requests the server received.</summary>
public sealed class FaultTests
{
    private const int MaxRetries = 2;

    // All requests that SocketsHttpHandler sends when a request without a body meets an empty response.
    private const int SentByTheHandler = 4;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var fault in FaultTable.All)
        {
            foreach (var kind in OperationKind.All)
            {
                rows.Add(fault.Name, kind.Name);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_persistent_fault_ends_the_call_as_the_table_says_after_as_many_requests(string faultName, string kindName)
    {
        var (fault, kind) = Find(faultName, kindName);
        using var client = fault.CreateClient(kind, recovers: false);
        var attempts = fault.IsRetried(kind) ? 1 + MaxRetries : 1;

        var exception = await RunAsync(client, fault, kind, attempts);

        AssertOutcome(fault, fault.OutcomeOf(kind), attempts, exception);
        var sentInAnAttempt = fault.IsEmptyResponse && kind.IsRetriedByHandler ? SentByTheHandler : 1;
        Assert.Equal(kind.ResponsesBefore.Count + (attempts * sentInAnAttempt), client.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_single_fault_is_overcome_by_one_more_request_where_a_retry_is_allowed(string faultName, string kindName)
    {
        var (fault, kind) = Find(faultName, kindName);
        using var client = fault.CreateClient(kind, recovers: true);

        var exception = await RunAsync(client, fault, kind, failingAttempts: 1);

        if (fault.IsRetried(kind))
        {
            Assert.Null(exception);
            Assert.Equal(kind.ResponsesBefore.Count + 2, client.Requests.Count);
            return;
        }

        AssertOutcome(fault, fault.OutcomeOf(kind), attempts: 1, exception);
        Assert.Equal(kind.ResponsesBefore.Count + 1, client.Requests.Count);
    }

    private static (Fault Fault, OperationKind Kind) Find(string fault, string kind) =>
        (FaultTable.All.Single(row => row.Name == fault), OperationKind.All.Single(row => row.Name == kind));

    private static async Task<Exception?> RunAsync(TestClient client, Fault fault, OperationKind kind, int failingAttempts)
    {
        var options = client.Options;
        options.MaxResponseContentBufferSize = FaultTable.MaxResponseBytes;
        options.Retry.MaxRetries = MaxRetries;
        options.Retry.BaseDelay = TimeSpan.FromTicks(1);
        var call = Record.ExceptionAsync(() => kind.CallAsync(client, Token)).AsTask();
        foreach (var delay in fault.Hangs ? [] : fault.Raw?.Invoke(kind).Delays ?? [])
        {
            await client.Clock.PassAsync(delay);
        }

        for (var attempt = 1; fault.Hangs && attempt <= failingAttempts; attempt++)
        {
            await client.Raw.WaitForRequestsAsync(kind.ResponsesBefore.Count + attempt);
            await client.Clock.PassAsync(options.AttemptTimeout);
        }

        return await call.WaitAsync(TimeSpan.FromSeconds(60), Token);
    }

    private static void AssertOutcome(Fault fault, Outcome outcome, int attempts, Exception? exception)
    {
        switch (outcome)
        {
            case Outcome.ApiError:
                var error = Assert.IsType<DatadogApiException>(exception);
                Assert.Equal((HttpStatusCode)fault.Status, error.StatusCode);
                Assert.Equal(attempts, error.Attempts);
                Assert.Contains(fault.Message, error.Message, StringComparison.Ordinal);
                Assert.Equal(attempts > 1, error.Message.EndsWith($" The request was sent {attempts} times.", StringComparison.Ordinal));
                Assert.InRange(error.Message.Length, 0, 2000);
                break;
            case Outcome.NetworkError:
                var lost = Assert.IsType<HttpRequestException>(exception);
                Assert.Equal(attempts > 1, lost.Message.EndsWith($" was attempted {attempts} times.", StringComparison.Ordinal));
                break;
            case Outcome.Timeout:
                var timeout = Assert.IsType<TaskCanceledException>(exception);
                Assert.IsType<TimeoutException>(timeout.InnerException);
                Assert.EndsWith($" took longer than 30 s (AttemptTimeout) in attempt {attempts}.", timeout.Message, StringComparison.Ordinal);
                break;
            default:
                Assert.Null(exception);
                break;
        }
    }
}
