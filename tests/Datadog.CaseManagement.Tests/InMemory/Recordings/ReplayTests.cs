using Datadog.CaseManagement.Tests.Recordings;

namespace Datadog.CaseManagement.Tests.InMemory.Recordings;

/// <summary>Sends the recorded requests to the in-memory Datadog, scenario by scenario.</summary>
public sealed class ReplayTests
{
    public static TheoryData<string> Names => [.. RecordingFolder.Recordings.Keys];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Names))]
    public async Task The_responses_are_like_the_recorded_ones_unless_the_service_has_changed_since(string name)
    {
        var report = await ReplayReport.OfAsync(RecordingFolder.Recordings[name], [.. RecordingFolder.Recordings.Values]);

        if (report.Notes.Count > 0)
        {
            TestContext.Current.AddWarning(string.Join('\n', report.Notes));
        }

        Assert.True(report.Wrong.Count == 0, string.Concat(report.Wrong.Select(difference => $"\n- {difference}")));
    }
}
