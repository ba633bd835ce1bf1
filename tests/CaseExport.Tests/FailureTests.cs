using System.Net;
using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;

namespace CaseExport.Tests;

/// <summary>An export that does not reach its end leaves everything as it was.</summary>
public sealed class FailureTests : IDisposable
{
    private const int Cases = 250;

    private readonly ExportFolder _folder = new();
    private readonly InMemoryDatadog _memory = new();

    public FailureTests()
    {
        for (var number = 1; number <= Cases; number++)
        {
            _memory.AddCase(new InMemoryCase($"Disk {number} full"));
        }
    }

    public void Dispose()
    {
        _folder.Dispose();
        _memory.Dispose();
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    public async Task A_cancelled_export_leaves_no_file(string format)
    {
        Assert.Equal(130, await CancelAsync(format));

        Assert.Empty(_folder.Files);
        Assert.Contains("The export was cancelled.", _folder.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_export_leaves_the_file_that_was_there()
    {
        await File.WriteAllTextAsync(_folder.PathOf("found"), "of yesterday", TestContext.Current.CancellationToken);

        Assert.Equal(130, await CancelAsync("csv"));

        Assert.Equal(["found"], _folder.Files);
        Assert.Equal("of yesterday", _folder.Read("found"));
    }

    [Fact]
    public async Task An_export_replaces_the_file_that_was_there()
    {
        await File.WriteAllTextAsync(_folder.PathOf("found"), "of yesterday", TestContext.Current.CancellationToken);

        Assert.Equal(0, await ExportProgram.RunAsync(["--out", _folder.PathOf("found"), "--format", "jsonl"], _folder.Console, _memory.CreateClient()));

        Assert.Equal(["found"], _folder.Files);
        Assert.Equal(Cases, _folder.Read("found").Count(character => character == '\n'));
    }

    [Fact]
    public async Task An_error_of_a_page_leaves_no_file_and_says_why()
    {
        _memory.AddFault(InMemoryFault.Forbidden, when: request => request.PathAndQuery.EndsWith("=3", StringComparison.Ordinal));

        Assert.Equal(1, await ExportProgram.RunAsync(["--out", _folder.PathOf("found")], _folder.Console, _memory.CreateClient()));

        Assert.Empty(_folder.Files);
        Assert.Contains("with 403 Forbidden", Line(_folder.Output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_key_is_printed()
    {
        using var handler = new CannedHandler(
            HttpStatusCode.Forbidden, $$"""{"errors":["{{CannedHandler.ApiKey}} and {{CannedHandler.ApplicationKey}} [are] wrong"]}""");
        using var datadog = handler.CreateClient();

        Assert.Equal(1, await ExportProgram.RunAsync(["--out", _folder.PathOf("found")], _folder.Console, datadog));

        Assert.Contains("[are] wrong", _folder.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(CannedHandler.ApiKey, Line(_folder.Output), StringComparison.Ordinal);
        Assert.DoesNotContain(CannedHandler.ApplicationKey, Line(_folder.Output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format", "xml")]
    [InlineData("--pages-ahead", "17")]
    [InlineData("--pages-ahead", "-1")]
    [InlineData("--pages-ahead", "x")]
    [InlineData("--bogus", "x")]
    public async Task An_argument_that_is_not_valid_is_named(string name, string value)
    {
        Assert.Equal(1, await ExportProgram.RunAsync([name, value, "--out", _folder.PathOf("found")], _folder.Console, _memory.CreateClient()));

        Assert.Contains(name == "--bogus" ? name : $"'{value}'", _folder.Output, StringComparison.Ordinal);
        Assert.Empty(_memory.Requests);
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_named()
    {
        var path = Path.Combine(_folder.PathOf("missing"), "found.csv");

        Assert.Equal(1, await ExportProgram.RunAsync(["--out", path], _folder.Console, _memory.CreateClient()));

        Assert.Contains(_folder.PathOf("missing"), Line(_folder.Output), StringComparison.Ordinal);
        Assert.Empty(_memory.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    public async Task A_path_that_is_not_one_of_a_file_is_named_before_anything_is_fetched(string path)
    {
        Assert.Equal(1, await ExportProgram.RunAsync(["--out", path], _folder.Console, _memory.CreateClient()));

        Assert.Contains($"--out '{path}' is not the path of a file.", Line(_folder.Output), StringComparison.Ordinal);
        Assert.Empty(_memory.Requests);
    }

    // When the third page is requested. Ctrl+C cancels the same token.
    private async Task<int> CancelAsync(string format)
    {
        using var cancellation = new CancellationTokenSource();
        _memory.AddFault(InMemoryFault.Slow(Timeout.InfiniteTimeSpan), when: request =>
        {
            if (request.PathAndQuery.EndsWith("=3", StringComparison.Ordinal))
            {
                cancellation.Cancel();
            }

            return cancellation.IsCancellationRequested;
        });
        return await ExportProgram.ExportAsync(
            new ExportArguments(null, format, _folder.PathOf("found"), PagesAhead: 0), _folder.Console, _memory.CreateClient(), cancellation.Token);
    }

    // The console breaks long lines.
    private static string Line(string output) => output.ReplaceLineEndings("");
}
