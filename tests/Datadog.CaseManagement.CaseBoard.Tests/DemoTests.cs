using System.Diagnostics;
using System.Net;

namespace CaseBoard.Tests;

/// <summary>The board without an account.</summary>
public sealed class DemoTests
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    [Fact]
    public async Task Without_keys_the_board_shows_believable_cases()
    {
        await using var app = await RunningBoard.StartAsync([]);
        using var visitor = new Visitor(new Uri(app.Urls.Single()));

        var page = await visitor.OpenAsync("/");

        Assert.Equal(["Open 9", "In progress 3", "Closed 2"], page.All("h2").Select(HtmlPage.TextOf));
        var due = page.TextsOfClass("due");
        Assert.Contains("Overdue by 3 days", due);
        Assert.Contains("Due today", due);
        Assert.Equal(
            "Made-up cases from an in-memory Datadog. Set DD_API_KEY and DD_APP_KEY to see your own.",
            HtmlPage.TextOf(page.All("footer").Single()));

        var incident = await visitor.OpenAsync("/cases/OPS-1");
        Assert.Contains("Checkout latency doubles", incident.All("h1").Single().Value, StringComparison.Ordinal);
        Assert.Contains("Jonas Lindqvist changed the status from Triage to Mitigating", HtmlPage.TextOf(incident.ById("content")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_command_runs_it()
    {
        string[] arguments = ["run", "--project", Project(), "--no-build", "-c", Configuration, "--", "--urls", "http://127.0.0.1:0"];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_NOLOGO"] = "1", ["DD_API_KEY"] = "", ["DD_APP_KEY"] = "", ["DD_BEARER_TOKEN"] = "" },
        })!;
        try
        {
            using var http = new HttpClient();
            using var page = await http.GetAsync(await AddressAsync(process.StandardOutput), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static async Task<Uri> AddressAsync(StreamReader output)
    {
        const string Sign = "Now listening on: ";
        while (await output.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.IndexOf(Sign, StringComparison.Ordinal) is >= 0 and var index)
            {
                return new Uri(line[(index + Sign.Length)..]);
            }
        }

        throw new InvalidOperationException("The board ended before it listened.");
    }

    private static string Project()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Datadog.CaseManagement.sln")))
            {
                return Path.Combine(folder.FullName, "samples", "CaseBoard");
            }
        }

        throw new InvalidOperationException("This needs the sources: run the tests from a folder beneath the one with the solution.");
    }
}
