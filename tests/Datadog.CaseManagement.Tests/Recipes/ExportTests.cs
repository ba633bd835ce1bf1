using System.Globalization;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using Datadog.CaseManagement.Testing;
using Datadog.CaseManagement.Tests.Infrastructure;

#pragma warning disable xUnit1051 // The code of the recipe has no test to be cancelled with.

namespace Datadog.CaseManagement.Tests.Recipes;

public sealed class ExportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("recipe-export-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task All_cases_of_a_filter_are_written_as_CSV_and_JSON_lines()
    {
        var memory = new InMemoryDatadog();
        memory.AddCase(new InMemoryCase("Closed") { Status = CaseStatus.Closed });
        for (var number = 1; number <= 120; number++)
        {
            memory.AddCase(new InMemoryCase($"Disk {number} full, \"again\"\nand again"));
        }

        memory.AddCase(new InMemoryCase("=1+1") { DueDate = new DateOnly(2026, 12, 31) });

        var (csv, json) = await ExportAsync(memory.CreateClient().Cases, "status:open");

        Assert.StartsWith(
            "CASEM-122,\"'=1+1\",Open,2026-12-31\r\nCASEM-121,\"Disk 120 full, \"\"again\"\"\nand again\",Open,\r\n", csv, StringComparison.Ordinal);
        Assert.Equal(121, csv.Split("\r\n").Length - 1);
        Assert.Equal(memory.Cases.Reverse().SkipLast(1), json.Select(line => JsonSerializer.Deserialize<Case>(line, DatadogJson.Options)!));
    }

    [Fact]
    public async Task The_cases_are_searched_for_after_they_are_counted()
    {
        const string Found = """{"id":"c1","type":"case","attributes":{"key":"CASEM-1","title":"Disk full","status_name":"Open","brand_new":[1.50]}}""";
        using var client = new TestClient();
        client.Stub.Given("GET", "/api/v2/cases").Responds(StubResponse.Json(200, $$"""{"data":[{{Found}}],"meta":{"page":{"total":1} } }"""));

        var (csv, json) = await ExportAsync(client.Cases, "status:open");

        Assert.Equal("CASEM-1,Disk full,Open,\r\n", csv);
        AssertJson.Equal(Found, Assert.Single(json));
        Assert.Equal(
            [1, 100],
            client.Requests.Select(request => int.Parse(request.Query.Single(pair => pair.Key == "page[size]").Value, CultureInfo.InvariantCulture)));
    }

    private async Task<(string Csv, string[] Json)> ExportAsync(CasesClient cases, string filter)
    {
        var (csvPath, jsonPath) = (Path.Combine(_folder.FullName, "cases.csv"), Path.Combine(_folder.FullName, "cases.jsonl"));
        await WriteAsync();
        return (await File.ReadAllTextAsync(csvPath), await File.ReadAllLinesAsync(jsonPath));

        async Task WriteAsync()
        {
            #region Export, 1
            var total = await cases.CountAsync(filter);
            await using var json = File.CreateText(jsonPath);
            await using var csv = new CsvWriter(
                File.CreateText(csvPath), new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape });
            var count = 0;
            await foreach (var match in cases.SearchAsync(filter, new() { PagesAhead = 4 }))
            {
                await json.WriteLineAsync(JsonSerializer.Serialize(match, DatadogJson.Options));
                csv.WriteField(match.Attributes.Key);
                csv.WriteField(match.Attributes.Title);
                csv.WriteField(match.Attributes.StatusName);
                csv.WriteField($"{match.Attributes.DueDate:yyyy-MM-dd}");
                await csv.NextRecordAsync();
                if (++count % 100 == 0 || count == total)
                    Console.Write($"\r{count} of {total} cases");
            }
            #endregion
        }
    }
}
