using System.Net;
using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.Live;

public sealed class CleanupTests : IDisposable
{
    private const int RequestCount = 12;

    // The case type is found, changed and restored, not created and deleted.
    private const int RequestCountWithCaseType = 11;

    private const string NoCases = """{"data":[],"meta":{"page":{"current":1,"size":0,"total":0}}}""";

    private static readonly Dictionary<string, InMemoryFault> Faults = new()
    {
        ["connection lost"] = InMemoryFault.ConnectionLost,
        ["response lost"] = InMemoryFault.ResponseLost,
        ["forbidden"] = InMemoryFault.Forbidden,
        ["unavailable"] = InMemoryFault.Unavailable,
        ["request timeout"] = InMemoryFault.Response(HttpStatusCode.RequestTimeout, ""),
        ["no JSON"] = InMemoryFault.Response(HttpStatusCode.OK, "<html>"),
        ["another resource"] = InMemoryFault.Response(HttpStatusCode.OK, """{"data":{"id":"x","type":"x","attributes":{"due_date":"2020-01-01"}}}"""),
    };

    private readonly LiveRun _live = new();

    public static TheoryData<int, string> FailingSteps =>
    [
        .. from step in Enumerable.Range(1, RequestCount)
           from fault in Faults.Keys
           // If the service reports a deletion as a success, it cannot be seen that it was not carried out.
           where step < RequestCount || fault is not ("no JSON" or "another resource")
           select (step, fault),
    ];

    public static MatrixTheoryData<int, string> FailingStepsWithCaseType => new(Enumerable.Range(1, RequestCountWithCaseType), Faults.Keys);

    public static MatrixTheoryData<int, bool> StoppedSteps => new(Enumerable.Range(1, RequestCount), [false, true]);

    public void Dispose() => _live.Dispose();

    [Theory]
    [MemberData(nameof(FailingSteps))]
    public async Task Whichever_step_fails_nothing_remains_of_what_was_created(int step, string fault)
    {
        _live.Datadog.AddFault(Faults[fault], when: IsRequest(step));

        var code = await _live.RunAsync(LiveRun.Arguments);

        Assert.Equal(1, code);
        Assert.Single(_live.Steps, line => line.StartsWith("FAILED ", StringComparison.Ordinal));
        Assert.Empty(_live.Remains);
    }

    [Theory]
    [MemberData(nameof(FailingStepsWithCaseType))]
    public async Task Whichever_step_fails_the_case_type_is_as_it_was(int step, string fault)
    {
        _live.Datadog.AddCaseType(new InMemoryCaseType("Disks") { Emoji = "💾", Description = "About disks" });
        _live.Datadog.AddFault(Faults[fault], when: IsRequest(step));

        var code = await _live.RunAsync([.. LiveRun.Arguments, "--case-type", "Disks"]);

        Assert.Equal(1, code);
        Assert.Equal(["💾 Disks: About disks"], _live.Remains);
    }

    [Theory]
    [MemberData(nameof(StoppedSteps))]
    public async Task Wherever_it_is_stopped_nothing_remains(int step, bool isCarriedOut)
    {
        using var interruption = new CancellationTokenSource();
        _live.Datadog.AddFault(
            isCarriedOut ? InMemoryFault.ResponseLost : InMemoryFault.Slow(Timeout.InfiniteTimeSpan),
            when: request =>
            {
                var isStopped = IsRequest(step)(request);
                if (isStopped)
                {
                    interruption.Cancel();
                }

                return isStopped;
            });

        var code = await _live.RunUntilStoppedAsync(LiveRun.Arguments, interruption.Token);

        Assert.Equal(1, code);
        Assert.Empty(_live.Remains);
        Assert.Contains(_live.Steps, line => line.StartsWith("STOPPED ", StringComparison.Ordinal) || line.StartsWith("FAILED ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_case_that_was_created_without_a_response_is_searched_for_until_it_is_found()
    {
        _live.Datadog.AddFault(InMemoryFault.ResponseLost, when: IsRequest(2));
        _live.Datadog.AddFault(InMemoryFault.Response(HttpStatusCode.OK, NoCases), when: IsRequest(3));
        _live.Datadog.AddFault(InMemoryFault.Response(HttpStatusCode.OK, NoCases), when: IsRequest(4));
        var began = _live.Now;

        Assert.Equal(1, await _live.RunAsync(LiveRun.Arguments));

        Assert.Equal("cleanup ok: archive the case 'Live test #'", _live.Steps.Last());
        Assert.Equal((TimeSpan.FromSeconds(10), 6), (_live.Now - began, _live.Datadog.Requests.Count));
        Assert.Empty(_live.Remains);
    }

    [Fact]
    public async Task A_case_that_is_not_found_is_left_to_a_person()
    {
        _live.Datadog.AddFault(InMemoryFault.ConnectionLost, when: IsRequest(2));

        Assert.Equal(1, await _live.RunAsync(LiveRun.Arguments));

        Assert.Equal(
            "cleanup FAILED: archive the case 'Live test #'. Please do that by hand. Whether it was created is not known, and it is not found so far.",
            _live.Steps.Last());
        Assert.Equal(5, _live.Datadog.Requests.Count);
    }

    [Theory]
    [InlineData("forbidden", 2)]
    [InlineData("request timeout", 5)]
    [InlineData("no JSON", 5)]
    public async Task Only_a_case_that_the_service_has_certainly_not_created_is_not_searched_for(string fault, int requests)
    {
        _live.Datadog.AddFault(Faults[fault], when: IsRequest(2));

        await _live.RunAsync(LiveRun.Arguments);

        Assert.Equal(requests, _live.Datadog.Requests.Count);
    }

    [Fact]
    public async Task Only_the_case_of_this_run_is_archived()
    {
        _live.Datadog.AddCase(new InMemoryCase("Disk full"));
        _live.Datadog.AddFault(
            InMemoryFault.ResponseLost,
            when: request =>
            {
                var isCreation = request.Method == HttpMethod.Post;
                if (isCreation)
                {
                    // The title of another case may have the same words.
                    _live.Datadog.AddCase(new InMemoryCase($"Why {TitleIn(request)}?"));
                }

                return isCreation;
            });

        await _live.RunAsync(LiveRun.Arguments);

        Assert.Equal(3, _live.Datadog.Cases.Count);
        Assert.Collection(
            _live.Remains, title => Assert.Equal("Disk full", title), title => Assert.StartsWith("Why Live test ", title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_fails_in_the_cleanup_is_left_to_a_person_and_the_rest_is_done()
    {
        _live.Datadog.AddFault(InMemoryFault.Unavailable, times: 3, when: request => request.Method == HttpMethod.Put);

        Assert.Equal(1, await _live.RunAsync(LiveRun.Arguments));

        Assert.Equal(
            [
                "FAILED  change the description of the case type: Datadog answered UpdateCaseType",
                "cleanup FAILED: restore the description of the case type 'Live test #' to 'Created by the live test of Datadog.CaseManagement, which deletes it.'. "
                    + "Please do that by hand. Datadog answered UpdateCaseType",
                "cleanup ok: delete the case type 'Live test #'",
            ],
            _live.Steps.TakeLast(3).Select(line => line.Split(" (PUT")[0]));
        Assert.Empty(_live.Remains);
    }

    [Fact]
    public async Task What_was_recorded_before_a_step_failed_is_written()
    {
        _live.Datadog.AddFault(InMemoryFault.Unavailable, when: request => request.Method == HttpMethod.Put);

        Assert.Equal(1, await _live.RunAsync(LiveRun.Arguments));

        Assert.Equal(3, _live.Files.Count());
    }

    private static string TitleIn(ReceivedRequest request) => request.Body!.Split("\"title\":\"")[1].Split('"')[0];

    private Func<ReceivedRequest, bool> IsRequest(int number) => _ => _live.Datadog.Requests.Count == number;
}
