using Datadog.CaseManagement.Tests.Recordings;

namespace Datadog.CaseManagement.Tests.InMemory.Recordings;

public sealed class ReplayReportTests
{
    private const string GetCase = "/api/v2/cases/67d80aa3-36ff-44b9-a694-c501a7591737";

    [Fact]
    public async Task A_recording_that_is_answered_alike_has_nothing_to_report()
    {
        var report = await ReportAsync(Recorded(2026, GetCase, 404, "case not found"));

        Assert.Empty(report.Wrong);
        Assert.Empty(report.Notes);
    }

    [Fact]
    public async Task The_newest_recording_tells_what_is_wrong()
    {
        var report = await ReportAsync(Recorded(2026, GetCase, 404, "no such case"), Recorded(2024, GetCase, 404, "case not found"));

        Assert.Equal(
            ["2026-01-06/case_management/Get-a-case: GetCase 404 $.errors[0].title: \"no such case\" was recorded, not \"case not found\""],
            report.Wrong);
        Assert.Empty(report.Notes);
    }

    [Fact]
    public async Task A_wrong_status_code_is_told_with_both_bodies()
    {
        var report = await ReportAsync(Recorded(2026, GetCase, 400, "case not found"));

        Assert.Equal(
            [
                "2026-01-06/case_management/Get-a-case: GetCase 400 $: "
                    + """400 application/vnd.api+json {"errors":[{"code":"resource_not_found","title":"case not found"}]} was recorded, """
                    + """not 404 application/vnd.api+json {"errors":[{"code":"resource_not_found","title":"case not found"}]}""",
            ],
            report.Wrong);
    }

    [Fact]
    public async Task An_older_recording_tells_since_when_the_service_is_different()
    {
        var report = await ReportAsync(
            Recorded(2024, GetCase, 404, "no such case"), Recorded(2025, GetCase, 404, "no case"), Recorded(2026, GetCase, 404, "case not found"));

        Assert.Empty(report.Wrong);
        Assert.Equal(["Changed since 2026-01-06: GetCase 404 .errors[].title was \"no such case\", and is \"case not found\""], report.Notes);
    }

    [Fact]
    public async Task What_is_different_from_the_newest_recording_as_well_has_not_changed()
    {
        var report = await ReportAsync(Recorded(2024, GetCase, 404, "no such case"), Recorded(2026, GetCase, 404, "no such case"));

        Assert.Empty(report.Wrong);
        Assert.Equal(["Also in the recording of 2026-01-06: GetCase 404 .errors[].title was \"no such case\", and is \"case not found\""], report.Notes);
    }

    [Fact]
    public async Task An_error_that_another_scenario_showed_later_has_changed_since()
    {
        var report = await ReportAsync(
            Recorded(2024, GetCase, 404, "no such case"), Recorded(2026, "/api/v2/cases/CASEM-77", 404, "case not found", "Get-a-case-by-key"));

        Assert.Empty(report.Wrong);
        Assert.Equal(["Changed since 2026-01-06: GetCase 404 .errors[].title was \"no such case\", and is \"case not found\""], report.Notes);
    }

    [Fact]
    public async Task A_member_that_no_recording_had_before_was_added()
    {
        const string Without = """{"errors":[{"title":"case not found"}]}""";

        var alone = await ReportAsync(Recording(2024, Exchange("GET", GetCase, 404, Without)));
        var report = await ReportAsync(
            Recording(2024, Exchange("GET", GetCase, 404, Without)), Recorded(2026, GetCase, 404, "another title", "Another-scenario"));

        Assert.Equal(
            ["2024-01-06/case_management/Get-a-case: GetCase 404 $.errors[0].code: nothing was recorded, not \"resource_not_found\""], alone.Wrong);
        Assert.Empty(report.Wrong);
        Assert.Equal(["Changed since 2026-01-06: GetCase 404 .errors[].code was added"], report.Notes);
    }

    [Fact]
    public async Task A_member_that_was_recorded_before_is_no_change_of_the_service()
    {
        var report = await ReportAsync(
            Recording(2025, Exchange("GET", GetCase, 404, """{"errors":[{"title":"case not found"}]}""")),
            Recorded(2024, GetCase, 404, "x", "Another-scenario"),
            Recorded(2026, GetCase, 404, "x", "Another-scenario"));

        Assert.Single(report.Wrong);
    }

    [Fact]
    public async Task Cases_of_other_products_are_noted_and_not_compared()
    {
        const string Id = "cd4abeaa-0a5b-4b83-b99c-5b6d1f912938";
        const string Found = $$$"""{"data":[{"id":"{{{Id}}}","type":"case","attributes":{"creation_source":"ERROR_TRACKING"}}]}""";
        var report = await ReportAsync(Recording(
            2026, Exchange("GET", "/api/v2/cases?filter=status%3Aclosed", 200, Found), Exchange("DELETE", $"/api/v2/cases/{Id}/insights", 200, "{}")));

        Assert.Empty(report.Wrong);
        Assert.Equal(
            [
                $"Not compared: the case {Id} (ERROR_TRACKING) existed before the recording.",
                $"Not compared: /api/v2/cases/{Id}/insights refers to {Id}, which existed before the recording.",
            ],
            report.Notes);
    }

    private static Task<ReplayReport> ReportAsync(params Recording[] recordings) => ReplayReport.OfAsync(recordings[0], recordings);

    private static Recording Recorded(int year, string path, int status, string title, string scenario = "Get-a-case") => ScenarioOf(
        year, scenario, Exchange("GET", path, status, $$"""{"errors":[{"code":"resource_not_found","title":"{{title}}"}]}"""));

    private static Recording Recording(int year, params string[] exchanges) => ScenarioOf(year, "Get-a-case", string.Concat(exchanges));

    private static Recording ScenarioOf(int year, string scenario, string exchanges) => Cassette
        .Parse("http_interactions:\n" + exchanges.Replace("$year", $"{year}", StringComparison.Ordinal))
        .ToRecording($"{year}-01-06/case_management/{scenario}");

    private static string Exchange(string method, string pathAndQuery, int status, string body) => $$"""
        - recorded_at: 06 Jan $year 13:49:44 GMT
          request: {body: null, method: {{method}}, uri: 'https://api.datadoghq.com{{pathAndQuery}}'}
          response:
            body: {encoding: UTF-8, string: '{{body}}'}
            headers: {Content-Type: [application/vnd.api+json]}
            status: {code: {{status}}, message: ''}

        """;
}
