using System.Threading.RateLimiting;
using Datadog.CaseManagement.Testing;
using Datadog.CaseManagement.Tests.Infrastructure;

#pragma warning disable xUnit1051 // The code of the documentation has no test to be cancelled with.

namespace Datadog.CaseManagement.Tests.Conventions;

/// <summary>Runs the code that documentation comments show. It is in a region here that has the name of the documented member.</summary>
public sealed partial class ExampleTests : IDisposable
{
    private readonly InMemoryDatadog _memory = new();
    private readonly CasesClient _cases;
    private readonly string _id;

    public ExampleTests()
    {
        _cases = _memory.CreateClient().Cases;
        _id = _memory.AddCase(new InMemoryCase("Disk full")).Id;
    }

    public void Dispose() => _memory.Dispose();

    [Fact]
    public void The_code_of_the_documentation_is_the_code_that_is_run_here()
    {
        var examples = Documentation.Of(Library.Assembly).Examples
            .Where(example => !IsEnumeration(example.Member))
            .Select(example => (example.Member, CodeRegions.Dedent(example.Code)));

        Assert.Equal(examples.Order(), CodeRegions.Of("ExampleTests.cs", "ExampleTests.Arguments.cs").Order());
    }

    // It is generated for each of them, and run for one by the tests of a web application.
    [Fact]
    public void The_code_of_the_documentation_of_the_enumerations_is_the_code_that_a_web_application_runs()
    {
        var (name, run) = Assert.Single(CodeRegions.Of("HostTests.EnumerationTests.cs"));
        var examples = Documentation.Of(Library.Assembly).Examples.Where(example => IsEnumeration(example.Member)).ToList();

        Assert.Equal(EnumerationTests.Enumerations.Select(row => row.Data.Name).Order(), examples.Select(example => example.Member).Order());
        Assert.All(examples, example => Assert.Equal(run.Replace(name, example.Member, StringComparison.Ordinal), CodeRegions.Dedent(example.Code)));
    }

    [Fact]
    public async Task Token_methods_that_return_a_Task()
    {
        var tokens = new Tokens();
        using var handler = new CannedHandler();
        using var httpClient = new HttpClient(handler);
        var options = new DatadogCaseManagementOptions();
        #region DatadogCaseManagementOptions.AccessTokenProvider
        options.AccessTokenProvider = async token => await tokens.GetAsync(token); // GetAsync returns a Task<string>
        #endregion
        await new CasesClient(httpClient, options).GetAsync("CASEM-1");

        Assert.Equal("Bearer token-of-a-task", $"{Assert.Single(handler.Requests).Headers.Authorization}");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_creation_whose_answer_was_lost_is_found_by_its_marker(bool isLost)
    {
        var cases = _cases;
        var projectId = _memory.AddProject("STORAGE", "Storage");
        if (isLost)
        {
            _memory.AddFault(InMemoryFault.ResponseLost);
        }

        #region CasesClient.CreateAsync
        var marker = Guid.NewGuid().ToString("N");
        var request = new CreateCaseRequest { ProjectId = projectId, TypeId = CaseType.StandardId, Title = "Disk full", Description = marker };
        Case? created;
        try
        {
            created = await cases.CreateAsync(request);
        }
        catch (Exception exception) when (exception.IsOutcomeUnknown())
        {
            // Without a result the case was not created, or cannot be found yet.
            created = (await cases.SearchPageAsync(CaseFilter.Text(marker))).Items is [var found] ? found : null;
        }
        #endregion
        Assert.Equal(marker, created?.Attributes.Description);
        Assert.Single(_memory.Cases, stored => stored.Attributes.Description == marker);
    }

    [Fact]
    public async Task Cases_that_are_changed_are_collected_first()
    {
        var cases = _cases;
        for (var number = 2; number <= 250; number++)
        {
            _memory.AddCase(new InMemoryCase($"Disk {number} full"));
        }

        #region CasesClient.SearchAsync
        var found = new List<Case>();
        await foreach (var match in cases.SearchAsync("status:open"))
        {
            found.Add(match);
        }

        foreach (var match in found)
        {
            await cases.UpdateStatusAsync(match.Id, CaseStatus.Closed);
        }
        #endregion
        Assert.Equal(250, found.Count);
        Assert.Empty((await cases.SearchPageAsync("status:open")).Items);
    }

    [Fact]
    public async Task Cases_that_are_changed_while_pages_are_fetched_are_skipped()
    {
        var cases = _cases;
        for (var number = 2; number <= 250; number++)
        {
            _memory.AddCase(new InMemoryCase($"Disk {number} full"));
        }

        await foreach (var match in cases.SearchAsync("status:open"))
        {
            await cases.UpdateStatusAsync(match.Id, CaseStatus.Closed);
        }

        Assert.Equal(100, (await cases.SearchPageAsync("status:open", new() { PageSize = 100 })).Items.Count);
    }

    [Fact]
    public async Task A_limiter_for_each_bucket()
    {
        using var handler = CannedHandler.Holding();
        using var httpClient = new HttpClient(handler);
        var options = new DatadogCaseManagementOptions { AccessToken = "token" };
        #region DatadogCaseManagementOptions.RateLimiter
        options.RateLimiter = PartitionedRateLimiter.Create<string, string>(bucket => RateLimitPartition.GetConcurrencyLimiter(
            bucket, _ => new ConcurrencyLimiterOptions { PermitLimit = 4, QueueLimit = 1000 }));
        #endregion
        await using var limiter = options.RateLimiter;
        var client = new CasesClient(httpClient, options);
        var first = client.GetAsync("CASEM-1");
        handler.Respond(0, new HttpResponseMessage { Content = new StringContent("""{"data":{"id":"c1"}}""") });
        Assert.Equal("c1", (await first).Id);

        foreach (var number in Enumerable.Range(2, 5))
        {
            _ = client.GetAsync($"CASEM-{number}");
        }

        await handler.WaitForRequestsAsync(5);
        Assert.Equal(0, limiter.GetStatistics("GetCase")!.CurrentAvailablePermits);
    }

    private static bool IsEnumeration(string member) => EnumerationTests.Enumerations.Any(row => row.Data.Name == member);

    private sealed class Tokens
    {
        private readonly string _token = "token-of-a-task";

        public Task<string> GetAsync(CancellationToken cancellationToken) => Task.FromResult(_token);
    }
}
