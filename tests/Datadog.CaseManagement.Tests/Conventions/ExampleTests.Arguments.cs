using Datadog.CaseManagement.Testing;

#pragma warning disable xUnit1051 // The code of the documentation has no test to be cancelled with.

namespace Datadog.CaseManagement.Tests.Conventions;

/// <content>What to write for arguments of other types.</content>
public sealed partial class ExampleTests
{
    [Fact]
    public async Task Ids_and_fields_of_any_sequence()
    {
        var (cases, id) = (_cases, _id);
        var ids = new[] { id, "" }.Where(text => text.Length > 0);
        var fields = new HashSet<string> { "status" }.AsEnumerable();
        #region CasesClient.CountByAsync
        var counts = await cases.CountByAsync("team:storage", [.. fields]); // fields is an IEnumerable<string>
        #endregion
        #region CasesClient.CountAsync
        var open = await cases.CountAsync(CaseFilter.Status(CaseStatus.Open));
        #endregion
        Assert.Equal(1, open);
        #region CasesClient.AggregateAsync
        var groups = await cases.AggregateAsync("status:open", [.. fields], 100); // fields is an IEnumerable<string>
        #endregion
        Assert.Equal("status", Assert.Single(counts.Attributes.Groups).Group);
        Assert.Equal(1, groups.Attributes.Total);
    }

    [Fact]
    public async Task Cases_of_several_requests()
    {
        var cases = _cases;
        for (var number = 2; number <= 150; number++)
        {
            _memory.AddCase(new InMemoryCase($"Disk {number} full"));
        }

        IEnumerable<string> ids = [.. _memory.Cases.Select(stored => stored.Id)];
        _memory.AddFault(InMemoryFault.RateLimited(TimeSpan.FromHours(1)), when: _ => _memory.Requests.Count == 3);
        #region CasesClient.BulkUpdateAsync
        try
        {
            await cases.BulkUpdateAsync(ids, CaseBulkAction.Archive(), new() { BatchSize = 50 });
        }
        catch (CaseBulkException exception)
        {
            Console.WriteLine($"{exception.UpdatedIds.Count} cases are archived. Look at {string.Join(", ", exception.UnknownIds)}.");
            ids = exception.UntriedIds;
        }
        #endregion
        Assert.Equal(_memory.Cases.Where(stored => stored.Attributes.ArchivedAt is null).Select(stored => stored.Id), ids);
        Assert.Equal(50, ids.Count());
    }

    [Fact]
    public async Task All_cases_of_a_search()
    {
        var cases = _cases;
        for (var number = 2; number <= 250; number++)
        {
            _memory.AddCase(new InMemoryCase($"Disk {number} full"));
        }

        #region CasesClient.BulkUpdateAsync
        await cases.BulkUpdateAsync(cases.SearchAsync("status:open"), CaseBulkAction.SetStatus(CaseStatus.Closed));
        #endregion
        Assert.All(_memory.Cases, closed => Assert.Equal(CaseStatus.Closed, closed.Attributes.Status));
    }

    [Fact]
    public async Task Overdue_cases()
    {
        var cases = _cases;
        _memory.AddCase(new InMemoryCase("Late") { DueDate = new DateOnly(2020, 1, 1) });
        _memory.AddProject("SEC", "Security");
        #region CasesClient.SearchOverdueAsync
        var today = DateOnly.FromDateTime(DateTime.Today);
        await foreach (var overdue in cases.SearchOverdueAsync(today, CaseFilter.Project("SEC")))
        {
            Console.WriteLine($"{overdue.Attributes.Key} was due on {overdue.Attributes.DueDate:yyyy-MM-dd}.");
        }
        #endregion
        Assert.Contains("project%3ASEC", Assert.Single(_memory.Requests).PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_by_the_email_address()
    {
        var (cases, users) = (_cases, _memory.CreateClient().Users);
        var id = _memory.AddUser(new InMemoryUser("Ada", "Ada@example.com"));
        _memory.AddCase(new InMemoryCase("Backup failed"));
        #region UsersClient.FindByEmailAsync
        if (await users.FindByEmailAsync("ada@example.com") is { } ada)
        {
            await cases.AssignAsync("CASEM-2", ada.Id);
        }
        #endregion
        Assert.Equal(id, (await cases.GetAsync("CASEM-2")).Relationships.Assignee!.Data!.Id);
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
    public async Task An_assignee_that_may_be_null(bool isNull)
    {
        var (cases, id) = (_cases, _id);
        var user = _memory.AddUser(new InMemoryUser("Ada", "ada@example.com"));
        await cases.AssignAsync(id, user);
        var userId = isNull ? null : user;
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
}
