using System.Text.RegularExpressions;
using Datadog.CaseManagement.Tests.Infrastructure;
using Quickstart;

namespace Datadog.CaseManagement.Tests.Samples;

public sealed class QuickstartTests
{
    private const string AnyCase = """{"data":{"id":"c1","type":"case","attributes":{"key":"CASEM-9","title":"t","due_date":"2026-05-05"}}}""";
    private const string AnyCaseType = """{"data":{"id":"t1","type":"case_type","attributes":{"name":"Quickstart","emoji":"🌱"}}}""";

    [Fact]
    public async Task Without_keys_it_uses_an_in_memory_Datadog()
    {
        var (code, output, error) = await RunAsync(["--due", "2026-12-31"]);

        Assert.Equal(
            """
            There are no Datadog keys in the environment: using an in-memory Datadog. Set DD_API_KEY and DD_APP_KEY to use yours.

            Created case CASEM-1: "Disk alerts on the build machines", Open, P3, no due date.
            Set the due date of CASEM-1 to 2026-12-31.
            Read CASEM-1 back: due on 2026-12-31, modified by Test User.
            Cleared the due date of CASEM-1: no due date.

            Created case type 🌱 "Quickstart" (Created by the quickstart of Datadog.CaseManagement).
            Changed it to 💾 "Quickstart: disk alerts" (Alerts about disks that are almost full).

            """.ReplaceLineEndings(),
            output);
        Assert.Equal((0, ""), (code, error));
    }

    [Fact]
    public async Task With_keys_and_a_base_address_it_uses_that_server_and_restores_the_due_date()
    {
        using var stub = new StubServer();
        stub.Given("GET", "/api/v2/cases/CASEM-9").Responds(StubResponse.Json(200, AnyCase));
        stub.Given("POST", "/api/v2/cases/CASEM-9/due_date").Responds(StubResponse.Json(200, AnyCase));
        stub.Given("GET", "/api/v2/cases/types").Responds(StubResponse.Json(200, """{"data":[]}"""));
        stub.Given("POST", "/api/v2/cases/types").Responds(StubResponse.Json(201, AnyCaseType));
        stub.Given("PUT", "/api/v2/cases/types/t1").Responds(StubResponse.Json(200, AnyCaseType));

        var (code, output, error) = await RunAsync(["--case", "CASEM-9", "--due", "2026-12-31"], Keys(stub.BaseAddress));

        Assert.Equal((0, ""), (code, error));
        Assert.Contains($"Using Datadog at {stub.BaseAddress}.", output, StringComparison.Ordinal);
        Assert.Contains("Restored the original due date of CASEM-9: 2026-05-05.", output, StringComparison.Ordinal);
        var requests = stub.Requests;
        Assert.Equal(
            [
                "GET /api/v2/cases/CASEM-9",
                "POST /api/v2/cases/CASEM-9/due_date",
                "GET /api/v2/cases/CASEM-9",
                "POST /api/v2/cases/CASEM-9/due_date",
                "POST /api/v2/cases/CASEM-9/due_date",
                "GET /api/v2/cases/types",
                "POST /api/v2/cases/types",
                "PUT /api/v2/cases/types/t1",
            ],
            requests.Select(request => request.ToString()));
        Assert.Equal(
            ["\"2026-12-31\"", "null", "\"2026-05-05\""],
            requests.Where(request => request.RawPath.EndsWith("due_date", StringComparison.Ordinal))
                .Select(request => request.Json.GetProperty("data").GetProperty("attributes").GetProperty("due_date").GetRawText()));
        Assert.All(requests, request => Assert.Equal("key", request.Header("DD-API-KEY")));
    }

    [Theory]
    [InlineData(200, """{"data":[{"id":"p1"},{"id":"p2"}]}""", "p1")]
    [InlineData(200, """{"data":[]}""", "00000000-0000-0000-0000-000000000000")]
    [InlineData(404, "{}", "00000000-0000-0000-0000-000000000000")]
    public async Task A_new_case_is_created_in_the_first_project(int status, string projects, string expected)
    {
        using var stub = new StubServer();
        stub.Given("GET", "/api/v2/cases/projects").Responds(StubResponse.Json(status, projects));
        stub.Given("POST", "/api/v2/cases").Responds(StubResponse.Json(404, """{"errors":["no such project"]}"""));

        var (code, _, error) = await RunAsync([], Keys(stub.BaseAddress));

        Assert.Equal(1, code);
        Assert.Contains("no such project", error, StringComparison.Ordinal);
        Assert.Equal(
            expected,
            stub.Requests[1].Json.GetProperty("data").GetProperty("relationships").GetProperty("project")
                .GetProperty("data").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("--due requires a date such as 2026-12-31, not 'tomorrow'.", "--due", "tomorrow")]
    [InlineData("--due requires a date such as 2026-12-31, not ''.", "--due")]
    [InlineData("--case requires the key or the UUID of a case, such as CASEM-4523.", "--case", " ")]
    [InlineData("--project requires the UUID of a project.", "--project")]
    [InlineData("'--help-me' is not a known argument.", "--help-me")]
    public async Task Invalid_arguments_write_one_line_and_exit_with_2(string expected, params string[] args)
    {
        var (code, output, error) = await RunAsync(args);

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith(expected, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("Datadog:BaseAddress", "http://datadog.example", "BaseAddress must be an absolute https address")]
    [InlineData("Datadog:TotalTimeout", "soon", "Failed to convert configuration value 'soon' at 'Datadog:TotalTimeout'")]
    [InlineData("DD_API_KEY", "key", "ApplicationKey (environment variable DD_APP_KEY) is empty")]
    public async Task Invalid_settings_write_one_line_and_exit_with_2(string setting, string value, string expected)
    {
        var (code, output, error) = await RunAsync([], new() { [setting] = value, ["Datadog:ApiKey"] = setting == "DD_API_KEY" ? null : "k", ["Datadog:ApplicationKey"] = setting == "DD_API_KEY" ? null : "k" });

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith(expected, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task An_API_error_writes_its_message_and_exits_with_1()
    {
        var (code, output, error) = await RunAsync(["--case", "CASEM-4523"]);

        Assert.Equal(1, code);
        Assert.DoesNotContain("CASEM-4523", output, StringComparison.Ordinal);
        Assert.Equal(
            "Datadog answered GetCase (GET /api/v2/cases/CASEM-4523) with 404 Not Found: case not found (resource_not_found).",
            error.TrimEnd());
    }

    [Fact]
    public async Task An_unreachable_server_writes_one_line_and_exits_with_1()
    {
        var (code, _, error) = await RunAsync([], Keys(new Uri("http://127.0.0.1:1")));

        Assert.Equal(1, code);
        Assert.Matches(new Regex("^Connection refused .*\n?$"), error);
    }

    private static Dictionary<string, string?> Keys(Uri baseAddress) => new()
    {
        ["DD_API_KEY"] = "key",
        ["DD_APP_KEY"] = "key",
        ["Datadog:BaseAddress"] = baseAddress.AbsoluteUri,
    };

    private static async Task<(int Code, string Output, string Error)> RunAsync(string[] args, Dictionary<string, string?>? settings = null)
    {
        // The environment variables of the machine must not affect the test.
        var withoutEnvironment = new Dictionary<string, string?> { ["DD_API_KEY"] = "", ["DD_APP_KEY"] = "", ["DD_BEARER_TOKEN"] = "" };
        foreach (var (name, value) in settings ?? [])
        {
            withoutEnvironment[name] = value;
        }

        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await QuickstartProgram.RunAsync(args, output, error, withoutEnvironment);
        return (code, output.ToString(), error.ToString());
    }
}
