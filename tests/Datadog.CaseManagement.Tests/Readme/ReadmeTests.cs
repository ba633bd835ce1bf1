using System.Net;
using Datadog.CaseManagement.Testing;
using Datadog.CaseManagement.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NSubstitute;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

#pragma warning disable xUnit1051 // The README's code has no test to be cancelled with.

namespace Datadog.CaseManagement.Tests.Readme;

/// <summary>Runs the code of the README. Its blocks are regions here; <see cref="ReadmeDriftTests"/> compares them.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task Clients_are_injected_into_services()
    {
        string[] args = [];
        #region Dependency injection, 1
        var builder = Host.CreateApplicationBuilder(args); // of Microsoft.Extensions.Hosting, or any other that has a service collection
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
    }

    [Fact]
    public async Task A_client_is_made_without_a_container()
    {
        const string token = "t";
        using var datadog = new DatadogCaseManagementClient(new DatadogCaseManagementOptions { AccessToken = token, Site = DatadogSites.US5 });
        Assert.NotNull(datadog.Cases);
        using var canned = new HttpClient(new CannedHandler("""{"data":{"id":"c1"}}"""));
        await ReadAsync(new DatadogCaseManagementClient(canned, new DatadogCaseManagementOptions { AccessToken = "t" }));
    }

    [Fact]
    public async Task The_in_memory_Datadog_begins_as_told_and_fails_as_told()
    {
        var clock = new FakeClock();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        var datadog = new InMemoryDatadog(clock);
        services.AddDatadogCaseManagement().UseInMemoryDatadog(datadog);

        datadog.AddCase(new InMemoryCase("Disk full") { Priority = CasePriority.P2, DueDate = new DateOnly(2026, 12, 31) });
        datadog.AddFault(InMemoryFault.RateLimited(TimeSpan.FromSeconds(2))); // or Unavailable, ConnectionLost, ResponseLost, Slow
        await using var provider = services.BuildServiceProvider();
        var postponing = provider.GetRequiredService<CasesClient>().UpdateDueDateAsync("CASEM-1", new DateOnly(2027, 1, 31));
        await clock.PassAsync(TimeSpan.FromSeconds(2));
        await postponing;
        var postponed = datadog.Cases.Single().Attributes.DueDate;
        var attempts = datadog.Requests.Count;
        Assert.Equal((new DateOnly(2027, 1, 31), 2), (postponed, attempts));
    }

    [Fact]
    public async Task Code_is_tested_with_an_in_memory_Datadog()
    {
        var services = new ServiceCollection();
        #region Testing your own code, 1
        var memory = new InMemoryDatadog();
        memory.AddCase(new InMemoryCase("Disk full") { Status = CaseStatus.InProgress, Assignee = new InMemoryUser("Ada", "ada@example.com") });
        memory.AddFault(InMemoryFault.Unavailable);
        await new Triage(memory.CreateClient().Cases).PostponeAsync("CASEM-1"); // memory.Requests has the request and its retry
        services.AddDatadogCaseManagement().UseInMemoryDatadog(memory); // in a container
        #endregion
        Assert.Equal(
            Enumerable.Repeat((HttpMethod.Post, "/api/v2/cases/CASEM-1/due_date"), 2),
            memory.Requests.Select(request => (request.Method, request.PathAndQuery)));
        await using var provider = services.BuildServiceProvider();
        Assert.Equal(new DateOnly(2026, 12, 31), (await provider.GetRequiredService<CasesClient>().GetAsync("CASEM-1")).Attributes.DueDate);
    }

    [Fact]
    public async Task Errors_say_what_to_do()
    {
        var services = new ServiceCollection();
        services.AddDatadogCaseManagement().UseInMemoryDatadog();
        await using var provider = services.BuildServiceProvider();
        var cases = provider.GetRequiredService<CasesClient>();
        var dueDate = new DateOnly(2026, 12, 31);
        var said = await OnConsoleAsync(async () =>
        {
            #region Errors, 1
            try { await cases.UpdateDueDateAsync("CASEM-4523", dueDate); }
            catch (DatadogApiException exception) when (exception.StatusCode == HttpStatusCode.NotFound)
            {
                Console.WriteLine(exception.Message); // Datadog answered UpdateCaseDueDate (POST /api/v2/cases/CASEM-4523/due_date) with 404 Not Found: …
            }
            #endregion
        });

        Assert.Equal(
            "Datadog answered UpdateCaseDueDate (POST /api/v2/cases/CASEM-4523/due_date) with 404 Not Found: case not found (resource_not_found).",
            said.TrimEnd());
    }

    [Fact]
    public async Task An_access_token_is_supplied_for_each_request()
    {
        var services = new ServiceCollection();
        var tokens = new Tokens();
        #region Authentication, 1
        services.AddDatadogCaseManagement(options => options.AccessTokenProvider = tokens.GetAsync); // returns a ValueTask<string>
        #endregion
        Assert.Equal(["Bearer token-1", "Bearer token-2"], await GetSentTokensAsync(services));
        services = new ServiceCollection();
        #region Authentication, 2
        services.AddDatadogCaseManagement(options => options.AccessTokenProvider = async token => await tokens.RefreshAsync(token)); // a Task<string>
        #endregion
        Assert.Equal(["Bearer token-3", "Bearer token-4"], await GetSentTokensAsync(services));
    }

    [Fact]
    public async Task A_call_is_seen_on_the_console()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        #region Observability, 1
        builder.Services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddSource("Datadog.CaseManagement").AddHttpClientInstrumentation()
                .AddAspNetCoreInstrumentation().AddConsoleExporter()) // AspNetCore: in a web application, whose requests decide what is sampled
            .WithMetrics(metrics => metrics.AddMeter("Datadog.CaseManagement").AddConsoleExporter());
        #endregion
        builder.Services.AddDatadogCaseManagement().UseInMemoryDatadog();

        var said = await OnConsoleAsync(async () =>
        {
            using var host = builder.Build();
            await host.StartAsync();
            await host.Services.GetRequiredService<CaseTypesClient>().ListAsync();
            await host.StopAsync();
        });

        Assert.Matches(@"Activity\.DisplayName: +GetAllCaseTypes\n", said);
        Assert.Contains("Metric Name: datadog.case_management.client.operation.duration", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_is_mocked()
    {
        #region Testing your own code, 2
        var cases = Substitute.For<CasesClient>();
        cases.GetAsync("CASEM-4523").Returns(new Case { Id = "c1", Attributes = new() { Title = "Disk full" } });
        #endregion
        Assert.Equal("Disk full", (await cases.GetAsync("CASEM-4523")).Attributes.Title);
    }

    [Fact]
    public async Task Cases_are_found_and_then_changed()
    {
        var clock = new FakeClock { WallClockOffset = DateTimeOffset.UtcNow - new FakeClock().GetUtcNow() };
        var memory = new InMemoryDatadog(clock);
        memory.AddUser(new InMemoryUser("Ada", "Ada@example.com"));
        var project = memory.AddProject("SEC", "Security");
        for (var number = 1; number <= 3000; number++)
        {
            memory.AddCase(new InMemoryCase($"Disk {number} full") { ProjectId = project, CreatedAt = DateTimeOffset.UtcNow.AddDays(-100) });
        }

        for (var number = 1; number <= 10; number++)
        {
            memory.AddCase(new InMemoryCase($"Door {number} open") { ProjectId = project, DueDate = new DateOnly(2020, 1, 1) });
        }

        memory.AddCase(new InMemoryCase("New") { ProjectId = project });
        var (cases, users) = (memory.CreateClient().Cases, memory.CreateClient().Users);
        #region Searching and paging, 1
        var open = CaseFilter.Project("SEC").And(CaseFilter.Not(CaseFilter.Status(CaseStatus.Closed)));
        var page = await cases.SearchPageAsync(open, new CaseSearchOptions { PageNumber = 3, PageSize = 50 }); // the first page is 1
        #endregion
        Assert.Equal((50, 4), (page.Items.Count, page.NextNumber));
        #region Searching and paging, 2
        var ada = await users.FindByEmailAsync("ada@example.com") ?? throw new InvalidOperationException("There is no such user.");
        var (overdue, stale) = (new List<string>(), new List<string>());
        await foreach (var match in cases.SearchAsync(open, new() { PagesAhead = 8 }))
        {
            if (match.IsOverdue(DateOnly.FromDateTime(DateTime.Today))) overdue.Add(match.Id);
            else if ((match.Attributes.ModifiedAt ?? match.Attributes.CreatedAt) < DateTimeOffset.UtcNow.AddDays(-90)) stale.Add(match.Id);
        }
        foreach (var id in overdue) await cases.AssignAsync(id, ada.Id);
        foreach (var id in overdue) await cases.AddCommentAsync(id, "This case is overdue.");
        await cases.BulkUpdateAsync(stale, CaseBulkAction.SetStatus(CaseStatus.Closed)); // any number of cases, 100 in a request
        #endregion
        var assigned = memory.Cases.Where(changed => changed.Relationships.Assignee?.Data is not null).ToList();
        Assert.Equal(
            Enumerable.Range(1, 10).Select(number => $"Door {number} open").Order(StringComparer.Ordinal),
            assigned.Select(changed => changed.Attributes.Title!).Order(StringComparer.Ordinal));
        Assert.All(assigned, changed => Assert.Equal(CaseStatus.Open, changed.Attributes.Status));
        Assert.Equal(10, memory.Requests.Count(request => request.PathAndQuery.EndsWith("/comment", StringComparison.Ordinal)));
        Assert.Equal(3000, memory.Cases.Count(closed => closed.Attributes.Status == CaseStatus.Closed));
        Assert.Equal(30, memory.Requests.Count(request => request.PathAndQuery == "/api/v2/cases/bulk"));
    }

    private static async Task<IEnumerable<string>> GetSentTokensAsync(ServiceCollection services)
    {
        using var handler = new CannedHandler();
        services.AddDatadogCaseManagement().ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();
        var cases = provider.GetRequiredService<CasesClient>();
        await cases.GetAsync("CASEM-1");
        await cases.GetAsync("CASEM-1");
        return handler.Requests.Select(request => $"{request.Headers.Authorization}");
    }

    private static async Task ReadAsync(DatadogCaseManagementClient datadog)
    {
        var found = await datadog.Cases.GetAsync("CASEM-4523");
        Assert.Equal("c1", found.Id);
    }

    private static async Task<string> OnConsoleAsync(Func<Task> act)
    {
        var before = Console.Out;
        await using var console = new StringWriter();
        Console.SetOut(console);
        try
        {
            await act();
        }
        finally
        {
            Console.SetOut(before);
        }

        return console.ToString().ReplaceLineEndings("\n");
    }

    private static Task<Case> CreateAsync(CasesClient cases, InMemoryDatadog datadog) =>
        cases.CreateAsync(new CreateCaseRequest { ProjectId = datadog.ProjectId, Title = "t", TypeId = CaseType.StandardId });

    private sealed class Tokens
    {
        private int _given;

        public ValueTask<string> GetAsync(CancellationToken cancellationToken) => ValueTask.FromResult($"token-{++_given}");

        public Task<string> RefreshAsync(CancellationToken cancellationToken) => Task.FromResult($"token-{++_given}");
    }
}
