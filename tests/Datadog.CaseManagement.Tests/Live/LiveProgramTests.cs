using System.Net;
using Datadog.CaseManagement.Live.Recording;
using Datadog.CaseManagement.Testing;
using Datadog.CaseManagement.Tests.InMemory.Recordings;
using Datadog.CaseManagement.Tests.Recordings;

namespace Datadog.CaseManagement.Tests.Live;

public sealed class LiveProgramTests : IDisposable
{
    private readonly LiveRun _live = new();

    public void Dispose() => _live.Dispose();

    [Fact]
    public async Task Without_the_switch_nothing_is_sent_and_it_says_what_it_would_do()
    {
        var code = await _live.RunAsync(["--project", "CASEM", "--base-address", "https://gateway.example/"]);

        Assert.Equal((2, ""), (code, _live.Output));
        Assert.Empty(_live.Datadog.Requests);
        Assert.StartsWith("Nothing was sent, because --run is missing.", _live.Error, StringComparison.Ordinal);
        Assert.All(
            ["https://gateway.example/", "the project CASEM", "a new case type", _live.Folder, "--run --project KEY-OR-UUID"],
            text => Assert.Contains(text, _live.Error, StringComparison.Ordinal));
        Assert.Empty(_live.Files);
    }

    [Theory]
    [InlineData("--project is missing.", "--run")]
    [InlineData("--project requires a value.", "--run", "--project")]
    [InlineData("--project requires a value.", "--project", "--run")]
    [InlineData("--case-type requires a value.", "--case-type", " ")]
    [InlineData("--base-address requires an absolute address.", "--base-address", "gateway")]
    [InlineData("BaseAddress must be an absolute https address", "--run", "--project", "CASEM", "--base-address", "http://gateway.example")]
    [InlineData("'-run' is not a known argument.", "-run")]
    [InlineData("Datadog credentials are missing", "--run", "--project", "CASEM")]
    public async Task Invalid_arguments_and_settings_are_refused(string expected, params string[] args)
    {
        Assert.Equal(2, await _live.RunWithoutCredentialsAsync(args));

        Assert.StartsWith("Nothing was sent. ", _live.Error, StringComparison.Ordinal);
        Assert.Contains(expected, _live.Error, StringComparison.Ordinal);
        Assert.Equal("", _live.Output);
    }

    [Fact]
    public async Task Each_step_is_a_line_and_everything_is_as_it_was()
    {
        var code = await _live.RunAsync(LiveRun.Arguments);

        Assert.Equal(
            [
                "ok      find the project CASEM",
                "ok      create the case 'Live test #'",
                "ok      set its due date to 2026-03-15",
                "ok      read it",
                "ok      clear its due date",
                "ok      set the due date of a case that does not exist: 404",
                "ok      set a priority that does not exist: 400",
                "ok      archive it",
                "ok      create the case type 'Live test #'",
                "ok      change the description of the case type",
                "ok      restore it",
                "ok      delete the case type",
            ],
            _live.Steps);
        Assert.Equal((0, ""), (code, _live.Error));
        var requests = _live.Datadog.Requests;
        var id = Assert.Single(_live.Datadog.Cases).Id;
        var typeId = Assert.Single(_live.Datadog.CaseTypes, type => type.Attributes.DeletedAt is not null).Id;
        Assert.Equal(
            [
                "GET projects", "POST", $"POST {id}/due_date", $"GET {id}", $"POST {id}/due_date", "POST 67d80aa3-36ff-44b9-a694-c501a7591737/due_date",
                $"POST {id}/priority", $"POST {id}/archive", "POST types", $"PUT types/{typeId}", $"PUT types/{typeId}", $"DELETE types/{typeId}",
            ],
            requests.Select(request => $"{request.Method} {request.PathAndQuery["/api/v2/cases".Length..].TrimStart('/')}".TrimEnd()));
        Assert.Contains("\"due_date\":\"2026-03-15\"", requests[2].Body, StringComparison.Ordinal);
        Assert.Contains("\"due_date\":null", requests[4].Body, StringComparison.Ordinal);
        Assert.Empty(_live.Remains);
    }

    [Theory]
    [InlineData("Disks", "💾", "About disks", false)]
    [InlineData("Disks", null, "", true)]
    [InlineData("Disks", "", null, true)]
    public async Task The_description_of_a_case_type_that_exists_is_changed_and_restored(string name, string? emoji, string? description, bool byId)
    {
        var typeId = _live.Datadog.AddCaseType(new InMemoryCaseType(name) { Emoji = emoji, Description = description });
        var before = _live.Datadog.CaseTypes.Single(type => type.Id == typeId);

        Assert.Equal(0, await _live.RunAsync([.. LiveRun.Arguments, "--case-type", byId ? typeId : name]));

        Assert.Equal(before, _live.Datadog.CaseTypes.Single(type => type.Id == typeId));
        var updates = _live.Datadog.Requests.Where(request => request.Method == HttpMethod.Put).Select(request => request.Body).ToList();
        Assert.Equal(2, updates.Count);
        Assert.Contains("\"description\":\"Changed by the live test ", updates[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NONE", null, "FAILED  find the project NONE: There is no such project, or these credentials do not see it.")]
    [InlineData("CASEM", "None", "FAILED  find the case type None: There is no such case type.")]
    [InlineData("CASEM", "Deleted", "FAILED  find the case type Deleted: There is no such case type.")]
    public async Task A_project_and_a_case_type_must_exist(string project, string? caseType, string expected)
    {
        var deleted = _live.Datadog.AddCaseType(new InMemoryCaseType("Deleted"));
        await _live.Datadog.Client.CaseTypes.DeleteAsync(deleted, TestContext.Current.CancellationToken);

        Assert.Equal(1, await _live.RunAsync(["--run", "--project", project, .. caseType is null ? [] : new[] { "--case-type", caseType }]));

        Assert.Equal(expected, _live.Steps.Last());
        Assert.Empty(_live.Remains);
    }

    [Fact]
    public async Task The_project_can_be_named_by_its_id() =>
        Assert.Equal(0, await _live.RunAsync(["--run", "--project", _live.Datadog.ProjectId]));

    [Fact]
    public async Task What_it_writes_is_replayed_without_a_difference()
    {
        await _live.RunAsync(LiveRun.Arguments);
        await AssertReplayedAsync(["CreateCaseType", "UpdateCaseType", "UpdateCaseType", "DeleteCaseType"]);
    }

    [Fact]
    public async Task What_it_writes_of_a_case_type_that_existed_is_replayed_without_a_difference()
    {
        _live.Datadog.AddCaseType(new InMemoryCaseType("Disks") { Emoji = "💾", Description = "About disks" });

        await _live.RunAsync([.. LiveRun.Arguments, "--case-type", "Disks"]);

        await AssertReplayedAsync(["UpdateCaseType", "UpdateCaseType"]);
    }

    [Fact]
    public async Task Only_the_last_attempt_of_a_call_is_written()
    {
        using var live = new LiveRun { MaxRetries = 1 };
        live.Datadog.AddFault(InMemoryFault.RateLimited(TimeSpan.FromSeconds(5)), when: request => request.PathAndQuery.EndsWith("/due_date", StringComparison.Ordinal));

        Assert.Equal(0, await live.RunAsync(LiveRun.Arguments));

        var recording = RecordingFolder.Read(live.Folder)["case_management/Update-case-due-date-returns-OK-response"];
        Assert.Equal([201, 200, 200, 200, 200], recording.Interactions.Select(interaction => interaction.Response.Status));
    }

    [Fact]
    public async Task The_message_of_an_error_names_no_user()
    {
        _live.Datadog.AddFault(
            InMemoryFault.Response(HttpStatusCode.Forbidden, """{"errors":["Test User (test.user@example.com) may not do that"]}"""),
            when: request => request.Method == HttpMethod.Put);

        await _live.RunAsync(LiveRun.Arguments);

        Assert.Contains("User 1 (user-1@redacted.invalid) may not do that", _live.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("est User", _live.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gateway_is_not_written()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://gateway.example/datadog/api/v2/cases?filter=a%20b");
        using var response = new HttpResponseMessage();
        var recorder = new Recorder(new Redactor(new DatadogCaseManagementOptions()), TimeProvider.System);

        await recorder.RecordAsync(request, response, TestContext.Current.CancellationToken);

        Assert.Equal("/api/v2/cases?filter=a%20b", recorder.Last!.Request.Target);
    }

    [Fact]
    public async Task Files_that_cannot_be_written_are_an_error()
    {
        await File.WriteAllTextAsync(Path.Combine(_live.Folder, "case_management"), "", TestContext.Current.CancellationToken);

        Assert.Equal(1, await _live.RunAsync(LiveRun.Arguments));

        Assert.StartsWith("The cassettes could not be written. ", _live.Error, StringComparison.Ordinal);
        Assert.Empty(_live.Remains);
    }

    private async Task AssertReplayedAsync(string[] caseTypeOperations)
    {
        var recordings = RecordingFolder.Read(_live.Folder);

        Assert.Equal(
            new Dictionary<string, string?[]>
            {
                ["case_management/Update-case-due-date-returns-Not-Found-response"] = ["UpdateCaseDueDate"],
                ["case_management/Update-case-due-date-returns-OK-response"] = ["CreateCase", "UpdateCaseDueDate", "GetCase", "UpdateCaseDueDate", "ArchiveCase"],
                ["case_management/Update-case-priority-returns-Bad-Request-response"] = ["CreateCase", "UpdatePriority"],
                ["case_management_type/Update-a-case-type-returns-OK-response"] = caseTypeOperations,
            },
            recordings.ToDictionary(recording => recording.Key, recording => recording.Value.Interactions.Select(interaction => interaction.Operation).ToArray()));
        foreach (var recording in recordings.Values)
        {
            var report = await ReplayReport.OfAsync(recording, [.. recordings.Values]);
            Assert.Equal(_live.Now, recording.RecordedAt);
            Assert.Empty(report.Wrong);
            Assert.Empty(report.Notes);
        }
    }
}
