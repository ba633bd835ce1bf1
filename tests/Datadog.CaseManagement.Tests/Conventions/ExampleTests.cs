using System.Text.RegularExpressions;
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
        using var reader = new StreamReader(typeof(ExampleTests).Assembly.GetManifestResourceStream("ExampleTests.cs")!);
        var regions = Region().Matches(reader.ReadToEnd().ReplaceLineEndings("\n"))
            .Select(match => (match.Groups["member"].Value, Dedent(match.Groups["code"].Value)));
        var enumerations = Library.PublicTypes(Library.Assembly).Where(type => type.IsValueType).Select(type => type.Name).ToList();

        // The code of the enumerations is generated, and run by the tests of a web application.
        var examples = Documentation.Of(Library.Assembly).Examples
            .Where(example => !enumerations.Contains(example.Member))
            .Select(example => (example.Member, Dedent(example.Code)));

        Assert.Equal(examples.Order(), regions.Order());
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

    [Fact]
    public async Task Ids_and_fields_of_any_sequence()
    {
        var (cases, id) = (_cases, _id);
        var ids = new[] { id, "" }.Where(text => text.Length > 0);
        var fields = new HashSet<string> { "status" }.AsEnumerable();
        #region CasesClient.CountAsync
        var counts = await cases.CountAsync("team:storage", [.. fields]); // fields is an IEnumerable<string>
        #endregion
        #region CasesClient.AggregateAsync
        var groups = await cases.AggregateAsync("status:open", [.. fields], 100); // fields is an IEnumerable<string>
        #endregion
        #region CasesClient.BulkUpdateAsync
        await cases.BulkUpdateAsync([.. ids], CaseBulkAction.Archive()); // ids is an IEnumerable<string>
        #endregion
        Assert.NotNull(_memory.Cases.Single().Attributes.ArchivedAt);
        Assert.Equal("status", Assert.Single(counts.Attributes.Groups).Group);
        Assert.Equal(1, groups.Attributes.Total);
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
    public async Task Insights_of_any_sequence()
    {
        var (cases, id) = (_cases, _id);
        var insights = Enumerable.Range(1, 2).Select(number => new CaseInsight { ResourceId = $"{number}", Type = CaseInsightType.Monitor, Ref = "/" });
        #region CasesClient.AddInsightsAsync
        await cases.AddInsightsAsync(id, [.. insights]); // insights is an IEnumerable<CaseInsight>
        #endregion
        Assert.Equal(2, (await cases.GetAsync(id)).Attributes.Insights.Count);
        #region CasesClient.RemoveInsightsAsync
        await cases.RemoveInsightsAsync(id, [.. insights]); // insights is an IEnumerable<CaseInsight>
        #endregion
        Assert.Empty((await cases.GetAsync(id)).Attributes.Insights);
    }

    [Fact]
    public async Task Labels_with_arrays_of_values()
    {
        var (cases, id) = (_cases, _id);
        var labels = new Dictionary<string, string[]> { ["team"] = ["storage", "backup"] };
        #region CasesClient.UpdateAttributesAsync
        await cases.UpdateAttributesAsync(id, labels.ToDictionary(label => label.Key, IReadOnlyList<string> (label) => label.Value)); // labels is a Dictionary<string, string[]>
        #endregion
        Assert.Equal(["storage", "backup"], (await cases.GetAsync(id)).Attributes.Attributes["team"]);
    }

    [Fact]
    public async Task A_DateTime_as_a_due_date()
    {
        var (cases, id) = (_cases, _id);
        var dueDate = new DateTime(2026, 12, 31, 23, 59, 59);
        #region CasesClient.UpdateDueDateAsync
        await cases.UpdateDueDateAsync(id, DateOnly.FromDateTime(dueDate)); // dueDate is a DateTime
        #endregion
        Assert.Equal(new DateOnly(2026, 12, 31), (await cases.GetAsync(id)).Attributes.DueDate);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_assignee_that_may_be_nobody(bool isNobody)
    {
        var (cases, id) = (_cases, _id);
        var user = _memory.AddUser(new InMemoryUser("Ada", "ada@example.com"));
        await cases.AssignAsync(id, user);
        var userId = isNobody ? null : user;
        #region CasesClient.AssignAsync
        await (userId is null ? cases.UnassignAsync(id) : cases.AssignAsync(id, userId)); // userId is a string?
        #endregion
        Assert.Equal(userId, (await cases.GetAsync(id)).Relationships.Assignee?.Data?.Id);
        await Assert.ThrowsAsync<ArgumentNullException>(() => cases.AssignAsync(id, null!));
    }

    [Fact]
    public void A_DateTime_as_a_time()
    {
        var (startAt, endAt) = (new DateTime(2026, 12, 31, 22, 0, 0), new DateTime(2026, 12, 31, 23, 0, 0));
        var request = new CreateMaintenanceWindowRequest
        {
            Name = "n",
            Query = "q",
            #region CreateMaintenanceWindowRequest.StartAt
            StartAt = DateTime.SpecifyKind(startAt, DateTimeKind.Utc), // startAt is a DateTime; without a Kind it would be local time
            #endregion
            #region CreateMaintenanceWindowRequest.EndAt
            EndAt = DateTime.SpecifyKind(endAt, DateTimeKind.Utc), // endAt is a DateTime; without a Kind it would be local time
            #endregion
        };
        var update = new MaintenanceWindowUpdate
        {
            #region MaintenanceWindowUpdate.StartAt
            StartAt = DateTime.SpecifyKind(startAt, DateTimeKind.Utc), // startAt is a DateTime; without a Kind it would be local time
            #endregion
            #region MaintenanceWindowUpdate.EndAt
            EndAt = DateTime.SpecifyKind(endAt, DateTimeKind.Utc), // endAt is a DateTime; without a Kind it would be local time
            #endregion
        };

        var (start, end) = (new DateTimeOffset(2026, 12, 31, 22, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 12, 31, 23, 0, 0, TimeSpan.Zero));
        Assert.Equal((start, end), (request.StartAt, request.EndAt));
        Assert.Equal((start, end), (update.StartAt, update.EndAt));
    }

    [Fact]
    public void A_DateTime_as_an_optional_time()
    {
        var deletedAt = new DateTime(2026, 12, 31, 22, 0, 0, DateTimeKind.Utc);
        var update = new CaseTypeUpdate
        {
            #region CaseTypeUpdate.DeletedAt
            DeletedAt = new DateTimeOffset(deletedAt), // deletedAt is a DateTime
            #endregion
        };
        var request = new CreateCaseTypeRequest
        {
            Name = "n",
            Emoji = "e",
            #region CreateCaseTypeRequest.DeletedAt
            DeletedAt = new DateTimeOffset(deletedAt), // deletedAt is a DateTime
            #endregion
        };

        Assert.Equal(deletedAt, update.DeletedAt.Value!.Value.UtcDateTime);
        Assert.Equal(deletedAt, request.DeletedAt.Value!.Value.UtcDateTime);
    }

    [Fact]
    public void Ids_of_case_types_of_any_sequence()
    {
        var ids = new HashSet<string> { CaseType.StandardId }.AsEnumerable();
        var request = new CreateProjectRequest
        {
            Key = "K",
            Name = "n",
            #region CreateProjectRequest.EnabledCustomCaseTypes
            EnabledCustomCaseTypes = [.. ids], // ids is an IEnumerable<string>
            #endregion
        };
        var update = new ProjectUpdate
        {
            #region ProjectUpdate.EnabledCustomCaseTypes
            EnabledCustomCaseTypes = [.. ids], // ids is an IEnumerable<string>
            #endregion
        };

        Assert.Equal([CaseType.StandardId], request.EnabledCustomCaseTypes);
        Assert.Equal([CaseType.StandardId], update.EnabledCustomCaseTypes);
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
        await using var limiter = PartitionedRateLimiter.Create<string, string>(bucket =>
            RateLimitPartition.GetConcurrencyLimiter(bucket, _ => new() { PermitLimit = 1 }));
        using var handler = CannedHandler.Holding();
        using var httpClient = new HttpClient(handler);
        var options = new DatadogCaseManagementOptions { AccessToken = "token" };
        #region RequestRateLimiter
        options.RateLimiter = RequestRateLimiter.From(async (bucket, cancellationToken) =>
        {
            var lease = await limiter.AcquireAsync(bucket, 1, cancellationToken);
            return lease.IsAcquired ? lease : throw new InvalidOperationException($"Too many calls wait for {bucket}.");
        });
        #endregion
        var client = new CasesClient(httpClient, options);
        var first = client.GetAsync("CASEM-1");

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetAsync("CASEM-2"));

        Assert.Equal("Too many calls wait for GetCase.", exception.Message);
        handler.Respond(0, new HttpResponseMessage { Content = new StringContent("""{"data":{"id":"c1"}}""") });
        Assert.Equal("c1", (await first).Id);
    }

    private static string Dedent(string code)
    {
        var lines = code.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0).ToList();
        var indent = lines.Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line[indent..]));
    }

    [GeneratedRegex(@"#region (?<member>[^\n]+)\n(?<code>.*?)#endregion", RegexOptions.Singleline)]
    private static partial Regex Region();

    private sealed class Tokens
    {
        private readonly string _token = "token-of-a-task";

        public Task<string> GetAsync(CancellationToken cancellationToken) => Task.FromResult(_token);
    }
}
