using System.Net;
using Datadog.CaseManagement.Testing;
using Datadog.CaseManagement.Tests.Fakes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

#pragma warning disable xUnit1051 // The README's code has no test to be cancelled with.

namespace Datadog.CaseManagement.Tests.Readme;

/// <summary>Runs the code of the README. Its blocks are regions here; <see cref="ReadmeDriftTests"/> compares them.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task Clients_are_injected_into_services()
    {
        string[] args = [];
        #region Use it, 1
        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddDatadogCaseManagement();
        builder.Services.AddSingleton<Triage>();
        #endregion
        var datadog = new InMemoryDatadog();
        builder.Logging.ClearProviders();
        builder.Services.AddDatadogCaseManagement().UseInMemoryDatadog(datadog);
        using var host = builder.Build();
        var created = await CreateAsync(host.Services.GetRequiredService<CasesClient>(), datadog);
        var triage = host.Services.GetRequiredService<Triage>();

        Assert.Equal(new DateOnly(2026, 12, 31), (await triage.PostponeAsync(created.Id)).Attributes.DueDate);
        Assert.Null((await triage.ForgetDueDateAsync(created.Id)).Attributes.DueDate);
        Assert.Equal([CaseType.StandardId], (await triage.CaseTypesAsync()).Select(type => type.Id));
    }

    [Fact]
    public async Task Organisations_are_registered_by_name()
    {
        var services = new ServiceCollection();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("DD_API_KEY", "a"), new("DD_APP_KEY", "b"), new("DatadogEmea:AccessToken", "c")])
            .Build();
        services.AddSingleton<IConfiguration>(configuration);
        #region Use it, 3
        services.AddDatadogCaseManagement(options => options.Site = DatadogSites.EU1);
        services.AddDatadogCaseManagement("emea", configuration.GetSection("DatadogEmea"));
        #endregion
        await using var provider = services.BuildServiceProvider();
        #region Use it, 4
        var cases = provider.GetRequiredService<CasesClient>();
        var casesInEmea = provider.GetRequiredKeyedService<CasesClient>("emea");
        #endregion
        Assert.NotSame(cases, casesInEmea);
    }

    [Fact]
    public async Task A_client_without_a_container_and_what_it_does_not_know()
    {
        var (apiKey, applicationKey) = ("a", "b");
        #region Use it, 5
        using var datadog = new DatadogCaseManagementClient(new DatadogCaseManagementOptions
        {
            ApiKey = apiKey,
            ApplicationKey = applicationKey,
            Site = DatadogSites.US5,
        });
        #endregion
        Assert.NotNull(datadog.Cases);
        using var canned = new HttpClient(new CannedHandler("""{"data":{"id":"c1","attributes":{"brand_new_member":7}}}"""));
        await ReadAsync(new DatadogCaseManagementClient(canned, new DatadogCaseManagementOptions { AccessToken = "t" }));
    }

    [Fact]
    public async Task The_in_memory_Datadog_begins_as_told_and_fails_as_told()
    {
        var clock = new FakeClock();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        #region Test your own code, 2
        var datadog = new InMemoryDatadog(clock);
        services.AddDatadogCaseManagement().UseInMemoryDatadog(datadog);

        datadog.AddCase(new InMemoryCase("Disk full") { Priority = CasePriority.P2, DueDate = new DateOnly(2026, 12, 31) });
        datadog.AddFault(InMemoryFault.RateLimited(TimeSpan.FromSeconds(2))); // or Unavailable, ConnectionLost, AnswerLost, Slow
        #endregion
        await using var provider = services.BuildServiceProvider();
        var postponing = provider.GetRequiredService<CasesClient>().UpdateDueDateAsync("CASEM-1", new DateOnly(2027, 1, 31));
        await clock.WaitUntilAwaitedAsync(TimeSpan.FromSeconds(2));
        clock.Advance(TimeSpan.FromSeconds(2));
        await postponing;
        #region Test your own code, 2
        var postponed = datadog.Cases.Single().Attributes.DueDate;
        var attempts = datadog.Requests.Count;
        #endregion
        Assert.Equal((new DateOnly(2027, 1, 31), 2), (postponed, attempts));
    }

    [Fact]
    public async Task Errors_say_what_to_do()
    {
        var services = new ServiceCollection();
        #region Test your own code, 1
        services.AddDatadogCaseManagement().UseInMemoryDatadog();
        #endregion
        await using var provider = services.BuildServiceProvider();
        var cases = provider.GetRequiredService<CasesClient>();
        var dueDate = new DateOnly(2026, 12, 31);
        using var console = new StringWriter();
        var before = Console.Out;
        Console.SetOut(console);
        try
        {
            #region When something goes wrong, 1
            try
            {
                await cases.UpdateDueDateAsync("CASEM-4523", dueDate);
            }
            catch (DatadogApiException exception) when (exception.StatusCode == HttpStatusCode.NotFound)
            {
                // Datadog answered UpdateCaseDueDate (POST /api/v2/cases/CASEM-4523/due_date) with 404 Not Found:
                // case not found (resource_not_found).
                Console.WriteLine(exception.Message);
            }
            #endregion
        }
        finally
        {
            Console.SetOut(before);
        }

        Assert.Equal(
            "Datadog answered UpdateCaseDueDate (POST /api/v2/cases/CASEM-4523/due_date) with 404 Not Found: case not found (resource_not_found).",
            console.ToString().TrimEnd());
    }

    [Fact]
    public async Task Cases_are_found_page_by_page()
    {
        using var handler = new CannedHandler(request => new HttpResponseMessage
        {
            Content = new StringContent(
                request.RequestUri!.Query.Contains("SEC", StringComparison.Ordinal)
                    ? """{"data":[{"id":"c1"}],"meta":{"page":{"current":1,"size":1,"total":1}}}"""
                    : """{"data":[{"id":"c1"}],"meta":{"page":{"current":3,"size":50,"total":4}}}"""),
        });
        using var httpClient = new HttpClient(handler);
        var cases = new CasesClient(httpClient, new DatadogCaseManagementOptions { AccessToken = "t" });
        #region Find cases, 1
        var urgent = CaseFilter.Project("SEC").And(CaseFilter.Priority(CasePriority.P1, CasePriority.P2));
        await foreach (var match in cases.SearchAsync(urgent))
        {
            Console.WriteLine($"{match.Attributes.Key}: {match.Attributes.Title}");
        }

        var page = await cases.SearchPageAsync("status:open", new CaseSearchOptions { PageNumber = 3, PageSize = 50 });
        int? next = page.NextNumber;
        #endregion
        Assert.Equal(4, next);
        Assert.Equal(
            ["filter=project:SEC AND priority:(P1 OR P2)&page[size]=100&page[number]=1", "filter=status:open&page[size]=50&page[number]=3"],
            handler.Requests.Select(request => Uri.UnescapeDataString(request.RequestUri!.Query[1..])));
    }

    [Fact]
    public async Task Null_is_not_left_out()
    {
        var services = new ServiceCollection();
        var datadog = new InMemoryDatadog();
        services.AddDatadogCaseManagement().UseInMemoryDatadog(datadog);
        await using var provider = services.BuildServiceProvider();
        var caseTypes = provider.GetRequiredService<CaseTypesClient>();
        var caseTypeId = (await caseTypes.CreateAsync(new CreateCaseTypeRequest { Name = "Incident" }, TestContext.Current.CancellationToken)).Id;
        #region Nothing is lost, 1
        await caseTypes.UpdateAsync(caseTypeId, new CaseTypeUpdate { Name = "Outage", Emoji = "🔥" }); // deleted_at is left out
        await caseTypes.UpdateAsync(caseTypeId, new CaseTypeUpdate { DeletedAt = null });              // deleted_at is sent as null
        #endregion
        AssertJson.Equal("""{"data":{"attributes":{"name":"Outage","emoji":"🔥"},"type":"case_type"}}""", datadog.Requests[1].Body!);
        AssertJson.Equal("""{"data":{"attributes":{"deleted_at":null},"type":"case_type"}}""", datadog.Requests[2].Body!);
    }

    private static async Task ReadAsync(DatadogCaseManagementClient datadog)
    {
        #region Use it, 6
        var found = await datadog.Cases.GetAsync("CASEM-4523");
        #endregion
        #region Nothing is lost, 2
        var severity = found.Attributes.AdditionalProperties["brand_new_member"];
        var priority = new CasePriority("P0");
        #endregion
        Assert.Equal((7, "P0"), (severity.GetInt32(), priority.ToString()));
    }

    private static Task<Case> CreateAsync(CasesClient cases, InMemoryDatadog datadog) =>
        cases.CreateAsync(new CreateCaseRequest { ProjectId = datadog.ProjectId, Title = "t", TypeId = CaseType.StandardId });
}
