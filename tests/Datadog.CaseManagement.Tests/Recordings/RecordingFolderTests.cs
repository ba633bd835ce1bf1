using System.Text.Json;

namespace Datadog.CaseManagement.Tests.Recordings;

public sealed class RecordingFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Cassettes_are_found_at_any_depth_and_those_of_other_APIs_are_left_out()
    {
        Write("cassettes/features/v2/case_management/Get-a-case.yml", Cassette("https://api.datadoghq.com/api/v2/cases/CASEM-1"));
        Write("2026-01-06/case_management/Get-a-case.yml", Cassette("http://localhost:5000/api/v2/cases/CASEM-1"));
        Write("cassettes/features/v2/case_management_type/List.yml", Cassette("https://api.datadoghq.com/api/v2/cases/types"));
        Write("cassettes/features/v2/incidents/List.yml", Cassette("https://api.datadoghq.com/api/v2/incidents"));
        Write("cassettes/features/v2/incidents/Looks-like-ours.yml", Cassette("https://api.datadoghq.com/api/v2/cases_of_incidents/1"));
        Write(".github/workflows/test.yml", "on: push # /api/v2/cases");

        var recordings = RecordingFolder.Read(_folder.FullName);

        Assert.Equal(
            [
                ("2026-01-06/case_management/Get-a-case", "case_management/Get-a-case", "GetCase"),
                ("cassettes/features/v2/case_management/Get-a-case", "case_management/Get-a-case", "GetCase"),
                ("cassettes/features/v2/case_management_type/List", "case_management_type/List", "GetAllCaseTypes"),
            ],
            recordings.Select(found => (found.Key, found.Value.Scenario, Assert.Single(found.Value.Interactions).Operation)));
    }

    [Fact]
    public void A_folder_without_recordings_is_an_error() =>
        Assert.Throws<InvalidOperationException>(() => RecordingFolder.Read(_folder.FullName));

    [Fact]
    public void An_exchange_is_read_with_its_operation_query_and_bodies()
    {
        var recording = Recordings.Cassette.Parse("""
            http_interactions:
            - recorded_at: Tue, 30 Dec 2025 13:49:44 GMT
              request:
                body: {encoding: UTF-8, string: '{"data":{"type":"case"}}'}
                headers: {Accept: ['*/*']}
                method: POST
                uri: https://api.datadoghq.com/api/v2/cases/types?a%5Bb%5D=c+d%26&e
              response:
                body:
                  encoding: UTF-8
                  string: 'My
                    new case'
                headers: {Content-Type: [application/vnd.api+json]}
                status: {code: 201, message: Created}
            - recorded_at: Tue, 30 Dec 2025 13:49:45 GMT
              request: {body: {encoding: UTF-8, string: no JSON}, method: post, uri: 'https://api.datadoghq.com/api/v2/roles'}
              response: {body: {encoding: ASCII-8BIT, base64_string: ZcOp}, headers: {}, status: {code: 204}}
            recorded_with: VCR 6.0.0
            """).ToRecording("case_management_type/Create");

        Assert.Equal(("case_management_type/Create", new DateOnly(2025, 12, 30)), (recording.Scenario, recording.Day));
        var (operation, request, response) = recording.Interactions[0];
        Assert.Equal(("CreateCaseType", "POST", "/api/v2/cases/types"), (operation, request.Method, request.Path));
        Assert.Equal(("c d&", "", "/api/v2/cases/types?a%5Bb%5D=c%20d%26&e="), (request.Value("a[b]"), request.Value("e"), request.PathAndQuery));
        Assert.Equal("""{"data":{"type":"case"}}""", request.Body.GetRawText());
        Assert.Equal(new RecordedResponse(201, "application/vnd.api+json", "My new case"), response);
        var other = recording.Interactions[1];
        Assert.Equal((null, JsonValueKind.Undefined), (other.Operation, other.Request.Body.ValueKind));
        Assert.Equal(new RecordedResponse(204, null, "eé"), other.Response);
    }

    private void Write(string path, string text)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
    }

    private static string Cassette(string uri) => $$$"""
        http_interactions:
        - recorded_at: Tue, 30 Dec 2025 13:49:44 GMT
          request: {body: null, method: GET, uri: '{{{uri}}}'}
          response: {body: {encoding: UTF-8, string: '{}'}, headers: {}, status: {code: 200, message: OK}}
        """;
}
