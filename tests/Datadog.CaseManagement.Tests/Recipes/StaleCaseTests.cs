using Datadog.CaseManagement.Testing;
using Datadog.CaseManagement.Tests.Infrastructure;

#pragma warning disable xUnit1051 // The code of the recipe has no test to be cancelled with.

namespace Datadog.CaseManagement.Tests.Recipes;

public sealed class StaleCaseTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("recipe-stale-");

    private string LeftPath => Path.Combine(_folder.FullName, "left.txt");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Cases_that_have_not_changed_for_a_long_time_are_closed()
    {
        var memory = new InMemoryDatadog();
        for (var number = 1; number <= 300; number++)
        {
            memory.AddCase(new InMemoryCase($"Disk {number} full") { CreatedAt = Now.AddDays(number % 3 == 0 ? -10 : -200) });
        }

        memory.AddCase(new InMemoryCase("Changed") { CreatedAt = Now.AddDays(-200), ModifiedAt = Now.AddDays(-1) });

        await CloseAsync(memory.CreateClient().Cases, Now);

        Assert.Equal(
            memory.Cases.Where(stored => stored.Attributes.CreatedAt < Now.AddDays(-90) && stored.Attributes.Title != "Changed"),
            memory.Cases.Where(stored => stored.Attributes.Status == CaseStatus.Closed));
        Assert.Equal(200, memory.Cases.Count(stored => stored.Attributes.Status == CaseStatus.Closed));
        Assert.False(File.Exists(LeftPath));
    }

    [Fact]
    public async Task Cases_that_were_not_tried_are_kept_for_later()
    {
        using var client = new TestClient();
        var found = Enumerable.Range(1, 250).Select(number => $$"""{"id":"c{{number}}","attributes":{"created_at":"2025-01-01T00:00:00Z"} }""");
        client.Stub.Given("GET", "/api/v2/cases").Responds(
            StubResponse.Json(200, $$"""{"data":[{{string.Join(',', found)}}],"meta":{"page":{"total":1} } }"""));
        client.Stub.Given("POST", "/api/v2/cases/bulk").Responds(StubResponse.Empty(204), StubResponse.Json(400, """{"errors":["no"]}"""));

        await CloseAsync(client.Cases, Now);

        Assert.Equal(["GET", "POST", "POST"], client.Requests.Select(request => request.Method));
        Assert.Equal(
            $$$"""{"data":{"attributes":{"case_ids":["c{{{string.Join("\",\"c", Enumerable.Range(1, 100))}}}"],"type":"status","payload":{"status":"CLOSED"}},"type":"bulk"}}""",
            client.Requests[1].BodyText);
        Assert.Equal(Enumerable.Range(101, 150).Select(number => $"c{number}"), await File.ReadAllLinesAsync(LeftPath));
    }

    private async Task CloseAsync(CasesClient cases, DateTimeOffset now)
    {
        var leftPath = LeftPath;
        #region Closing stale cases, 1
        var ids = new List<string>();
        await foreach (var match in cases.SearchAsync("status:open", new() { PagesAhead = 4 }))
            if ((match.Attributes.ModifiedAt ?? match.Attributes.CreatedAt) < now.AddDays(-90))
                ids.Add(match.Id);
        var progress = new Progress<CaseBulkProgress>(report => Console.WriteLine($"{report.UpdatedCount} of {report.TotalCount} cases are closed."));
        try
        {
            await cases.BulkUpdateAsync(ids, CaseBulkAction.SetStatus(CaseStatus.Closed), new() { Progress = progress });
        }
        catch (CaseBulkException exception)
        {
            Console.WriteLine(exception.Message); // how many are updated, rejected, perhaps updated and not tried, and why
            await File.WriteAllLinesAsync(leftPath, ids.Except(exception.UpdatedIds)); // to be tried again: closing a case twice does no harm
        }
        #endregion
    }
}
