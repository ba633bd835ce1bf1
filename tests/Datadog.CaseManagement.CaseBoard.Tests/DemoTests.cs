using System.Diagnostics;
using System.Net;
using CaseBoard.Tests.Infrastructure;

namespace CaseBoard.Tests;

/// <summary>The board without credentials.</summary>
public sealed class DemoTests
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    [Fact]
    public async Task Without_keys_the_board_shows_sample_cases()
    {
        await using var app = await TestBoard.StartAsync([]);
        using var client = new BoardClient(new Uri(app.Urls.Single()));

        var page = await client.GetAsync("/");

        Assert.Equal(["Open 9", "In progress 3", "Closed 2"], page.Columns);
        var due = page.GetTextsByClass("due");
        Assert.Contains("Overdue by 3 days", due);
        Assert.Contains("Due today", due);
        Assert.Equal(
            "Sample cases from an in-memory Datadog. Set DD_API_KEY and DD_APP_KEY to see your own.",
            HtmlPage.GetText(page.Root.Element("body")!.Elements().First(element => element.Name != "a")));

        var incident = await client.GetAsync("/cases/OPS-1");
        Assert.Contains("Checkout latency doubles", incident.All("h1").Single().Value, StringComparison.Ordinal);
        Assert.Contains("Jonas Lindqvist changed the status from Triage to Mitigating", HtmlPage.GetText(incident.GetById("content")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_board_starts_with_dotnet_run()
    {
        string[] arguments = ["run", "--project", FindProject(), "--no-build", "-c", Configuration, "--", "--urls", "http://127.0.0.1:0"];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_NOLOGO"] = "1", ["DD_API_KEY"] = "", ["DD_APP_KEY"] = "", ["DD_BEARER_TOKEN"] = "" },
        })!;
        try
        {
            using var http = new HttpClient();
            using var page = await http.GetAsync(await ReadAddressAsync(process.StandardOutput), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static async Task<Uri> ReadAddressAsync(StreamReader output)
    {
        const string Marker = "Now listening on: ";
        while (await output.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.IndexOf(Marker, StringComparison.Ordinal) is >= 0 and var index)
            {
                return new Uri(line[(index + Marker.Length)..]);
            }
        }

        throw new InvalidOperationException("The board ended before it listened on a port.");
    }

    private static string FindProject()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Datadog.CaseManagement.sln")))
            {
                return Path.Combine(folder.FullName, "samples", "CaseBoard");
            }
        }

        throw new InvalidOperationException("The solution was not found in a parent folder of the tests.");
    }
}
