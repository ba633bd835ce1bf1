using System.Net;

namespace Datadog.CaseManagement.Tests.Faults;

/// <summary>Every fault on every kind of operation: how the call ends, and exactly how many requests the server has seen.</summary>
public sealed class FaultTests
{
    private const int MaxRetries = 2;

    // What SocketsHttpHandler sends altogether when a request without a body meets an empty response.
    private const int SentByTheHandler = 4;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var fault in FaultTable.All)
        {
            foreach (var kind in Kinds.All)
            {
                rows.Add(fault.Name, kind.Name);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_fault_that_stays_ends_the_call_as_the_table_says_after_as_many_requests(string faultName, string kindName)
    {
        var (fault, kind) = Find(faultName, kindName);
        await using var faults = await FaultyServer.StartAsync(fault, kind, recovers: false);
        var attempts = IsRepeated(fault, kind) ? 1 + MaxRetries : 1;

        var exception = await RunAsync(faults, fault, kind, attempts);

        var ending = kind.Answer is null ? fault.EndingWithoutData ?? fault.Ending : fault.Ending;
        AssertEnding(fault, ending, attempts, exception);
        var sentInAnAttempt = fault.IsEmptyResponse && kind.IsSentAgainByTheHandler ? SentByTheHandler : 1;
        Assert.Equal(kind.AnswersBefore.Count + (attempts * sentInAnAttempt), await faults.RequestsAsync());
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_fault_that_strikes_once_is_mended_by_one_more_request_where_that_may_be(string faultName, string kindName)
    {
        var (fault, kind) = Find(faultName, kindName);
        await using var faults = await FaultyServer.StartAsync(fault, kind, recovers: true);

        var exception = await RunAsync(faults, fault, kind, failingAttempts: 1);

        if (IsRepeated(fault, kind))
        {
            Assert.Null(exception);
            Assert.Equal(kind.AnswersBefore.Count + 2, await faults.RequestsAsync());
            return;
        }

        var ending = kind.Answer is null ? fault.EndingWithoutData ?? fault.Ending : fault.Ending;
        AssertEnding(fault, ending, attempts: 1, exception);
        Assert.Equal(kind.AnswersBefore.Count + 1, await faults.RequestsAsync());
    }

    private static (Fault Fault, Kind Kind) Find(string fault, string kind) =>
        (FaultTable.All.Single(row => row.Name == fault), Kinds.All.Single(row => row.Name == kind));

    private static bool IsRepeated(Fault fault, Kind kind) => fault.IsRefusal || (fault.LeavesOutcomeOpen && kind.IsRepeatable);

    private static async Task<Exception?> RunAsync(FaultyServer faults, Fault fault, Kind kind, int failingAttempts)
    {
        var options = faults.Client.Options;
        options.MaxResponseContentBufferSize = FaultTable.MostBytes;
        options.Retry.MaxRetries = MaxRetries;
        options.Retry.BaseDelay = TimeSpan.FromTicks(1);
        var call = Record.ExceptionAsync(() => kind.CallAsync(faults.Client, Token)).AsTask();
        for (var attempt = 1; fault.Hangs && attempt <= failingAttempts; attempt++)
        {
            await faults.WaitForRequestsAsync(kind.AnswersBefore.Count + attempt);
            await faults.Client.Clock.WaitUntilAwaitedAsync(options.AttemptTimeout);
            faults.Client.Clock.Advance(options.AttemptTimeout);
        }

        return await call.WaitAsync(TimeSpan.FromSeconds(60), Token);
    }

    private static void AssertEnding(Fault fault, Ending ending, int attempts, Exception? exception)
    {
        switch (ending)
        {
            case Ending.ApiError:
                var error = Assert.IsType<DatadogApiException>(exception);
                Assert.Equal((HttpStatusCode)fault.Status, error.StatusCode);
                Assert.Equal(attempts, error.Attempts);
                Assert.Contains(fault.Says, error.Message, StringComparison.Ordinal);
                Assert.Equal(attempts > 1, error.Message.EndsWith($" The request was sent {attempts} times.", StringComparison.Ordinal));
                Assert.InRange(error.Message.Length, 0, 2000);
                break;
            case Ending.NetworkError:
                var lost = Assert.IsType<HttpRequestException>(exception);
                Assert.Equal(attempts > 1, lost.Message.EndsWith($" was attempted {attempts} times.", StringComparison.Ordinal));
                break;
            case Ending.Timeout:
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
