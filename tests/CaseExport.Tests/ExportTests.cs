using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using CsvHelper;
using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;

namespace CaseExport.Tests;

/// <summary>What is in the files.</summary>
public sealed class ExportTests : IDisposable
{
    private static readonly string[] Titles =
    [
        "Disk full",
        "Disks a, b and c full",
        "The \"big\" disk",
        "First line\nsecond line\r\nthird line",
        " ends with a space ",
        "Déjà vu 🔥",
        "=HYPERLINK(\"http://evil.example\",\"x\")",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "a=b, c-d",
    ];

    private readonly ExportFolder _folder = new();
    private readonly InMemoryDatadog _memory = new();

    public void Dispose()
    {
        _folder.Dispose();
        _memory.Dispose();
    }

    [Fact]
    public async Task A_CSV_file_has_a_header_and_a_row_for_each_case()
    {
        var ada = new InMemoryUser("Ada", "ada@example.com");
        _memory.AddUser(ada);
        var added = _memory.AddCase(new InMemoryCase("Disks a, b and \"c\" full")
        {
            Description = "one\ntwo",
            Priority = CasePriority.P2,
            DueDate = new DateOnly(2026, 12, 31),
            Assignee = ada,
            CreatedAt = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(1)),
        });

        Assert.Equal(0, await RunAsync("--out", _folder.PathOf("found.csv")));

        Assert.Equal(
            "key,title,status,priority,assignee,project_id,type_id,due_date,created_at,modified_at,closed_at,description\r\n"
            + "CASEM-1,\"Disks a, b and \"\"c\"\" full\",Open,P2,ada@example.com,"
            + $"{_memory.ProjectId},{added.Attributes.TypeId},2026-12-31,2026-03-01T11:00:00Z,,,\"one\ntwo\"\r\n",
            _folder.Read("found.csv"));
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), File.ReadAllBytes(_folder.PathOf("found.csv"))[..3]);
        Assert.Contains($"Wrote 1 cases to {_folder.PathOf("found.csv")}.", _folder.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_CSV_file_is_read_as_it_was_written_except_that_no_text_begins_like_a_formula()
    {
        AddCases();

        Assert.Equal(0, await RunAsync("--out", _folder.PathOf("found.csv")));

        using var csv = new CsvReader(new StringReader(_folder.Read("found.csv")), CultureInfo.InvariantCulture);
        var titles = new List<string>();
        await csv.ReadAsync();
        csv.ReadHeader();
        while (await csv.ReadAsync())
        {
            titles.Add(csv.GetField("title")!);
        }

        Assert.Equal(Titles.Select(title => title[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? $"'{title}" : title), titles);
    }

    [Fact]
    public async Task JSON_lines_lose_nothing()
    {
        AddCases();

        Assert.Equal(0, await RunAsync("--format", "jsonl", "--out", _folder.PathOf("found.jsonl")));

        Assert.Equal(_memory.Cases.Reverse(), Read("found.jsonl"));
        Assert.Equal(Titles, Read("found.jsonl").Select(found => found.Attributes.Title));
        Assert.Equal("ada@example.com", Read("found.jsonl")[0].Relationships.Assignee!.User!.Attributes.Email);
    }

    [Fact]
    public async Task JSON_lines_keep_what_the_library_does_not_know()
    {
        const string Sent = """{"id":"c1","type":"case","attributes":{"key":"CASEM-1","brand_new":{"deep":[1.50,null]}},"x":"\u0000"}""";
        using var handler = new CannedHandler(HttpStatusCode.OK, $$"""{"data":[{{Sent}}],"meta":{"page":{"total":1} } }""");
        using var datadog = handler.CreateClient();

        Assert.Equal(0, await ExportProgram.RunAsync(["--format", "jsonl", "--out", _folder.PathOf("found.jsonl")], _folder.Console, datadog));

        using var sent = JsonDocument.Parse(Sent);
        using var written = JsonDocument.Parse(_folder.Read("found.jsonl"));
        Assert.True(JsonElement.DeepEquals(sent.RootElement, written.RootElement));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    public async Task The_filter_selects_the_cases_and_pages_can_be_requested_ahead(int pagesAhead)
    {
        for (var number = 1; number <= 450; number++)
        {
            _memory.AddCase(new InMemoryCase($"Disk {number} full") { Priority = number % 3 == 0 ? CasePriority.P1 : CasePriority.P4 });
        }

        Assert.Equal(0, await RunAsync(
            "--filter", "priority:P4", "--pages-ahead", $"{pagesAhead}", "--format", "jsonl", "--out", _folder.PathOf("found.jsonl")));

        Assert.Equal(
            _memory.Cases.Where(found => found.Attributes.Priority == CasePriority.P4).Select(Id).Order(),
            Read("found.jsonl").Select(Id).Order());
        Assert.Equal(
            [
                "/api/v2/cases?filter=priority%3AP4&page%5Bsize%5D=1&page%5Bnumber%5D=1",
                .. Enumerable.Range(1, 3).Select(page => $"/api/v2/cases?filter=priority%3AP4&page%5Bsize%5D=100&page%5Bnumber%5D={page}"),
            ],
            _memory.Requests.Select(request => request.PathAndQuery));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    public async Task Without_keys_the_10000_cases_of_the_demo_are_exported(string format)
    {
        Assert.Equal(0, await ExportProgram.RunAsync(["--format", format, "--out", _folder.PathOf("all")], _folder.Console));

        Assert.Contains("There are no Datadog keys in the environment", _folder.Output, StringComparison.Ordinal);
        Assert.Contains("Wrote 10000 cases", _folder.Output, StringComparison.Ordinal);
        Assert.Equal(10_000, format == "jsonl" ? Read("all").Count : _folder.Read("all").Split("\r\n").Length - 2);
    }

    [Fact]
    public async Task Without_cases_the_file_is_empty()
    {
        Assert.Equal(0, await RunAsync("--format", "jsonl", "--out", _folder.PathOf("found.jsonl")));

        Assert.Equal("", _folder.Read("found.jsonl"));
        Assert.Contains("Wrote 0 cases", _folder.Output, StringComparison.Ordinal);
    }

    private void AddCases()
    {
        var ada = new InMemoryUser("Ada", "ada@example.com");
        _memory.AddUser(ada);

        // The latest case comes first.
        foreach (var title in Titles.Reverse())
        {
            _memory.AddCase(new InMemoryCase(title) { Assignee = title == Titles[0] ? ada : null });
        }
    }

    private Task<int> RunAsync(params string[] args) => ExportProgram.RunAsync(args, _folder.Console, _memory.CreateClient());

    private List<Case> Read(string name) =>
        [.. File.ReadLines(_folder.PathOf(name)).Select(line => JsonSerializer.Deserialize<Case>(line, DatadogJson.Options)!)];

    private static string Id(Case found) => found.Id;
}
