using Datadog.CaseManagement.Testing;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.InMemory.MaintenanceWindows;

public sealed class MaintenanceWindowTests
{
    private static readonly CreateMaintenanceWindowRequest Weekly = new()
    {
        Name = "Weekly",
        Query = "project:SEC",
        StartAt = new DateTimeOffset(2026, 6, 1, 2, 0, 0, TimeSpan.FromHours(2)),
        EndAt = new DateTimeOffset(2026, 6, 1, 6, 0, 0, TimeSpan.Zero),
    };

    private readonly InMemoryFixture _fixture = new();

    private MaintenanceWindowsClient Windows => _fixture.Datadog.Client.MaintenanceWindows;

    [Fact]
    public async Task A_new_window_is_returned_in_UTC_with_its_creator()
    {
        var created = await Windows.CreateAsync(Weekly);

        var resource = $$$"""
            {
              "id":"{{{created.Id}}}","type":"maintenance_window",
              "attributes":{
                "created_by":"{{{_fixture.Datadog.CurrentUser.Id}}}","end_at":"2026-06-01T06:00:00Z","name":"Weekly","query":"project:SEC",
                "start_at":"2026-06-01T00:00:00Z"
              }
            }
            """.OnOneLine();
        Assert.Equal(RawResponse.JsonApi(200, $$"""{"data":[{{resource}}]}"""), await _fixture.GetAsync("maintenance_windows"));
        AssertJson.Equal(Json.Serialize(created), Json.Serialize(Assert.Single(await Windows.ListAsync())));
    }

    [Fact]
    public async Task An_update_changes_only_its_members_and_records_the_user()
    {
        var created = await Windows.CreateAsync(Weekly);
        var grace = new InMemoryUser("Grace", "grace@example.com");
        _fixture.Datadog.CurrentUser = grace;

        var updated = await Windows.UpdateAsync(created.Id, new MaintenanceWindowUpdate { Name = "Daily", EndAt = Weekly.EndAt.AddHours(1) });

        var attributes = updated.Attributes;
        Assert.Equal(
            ("Daily", "project:SEC", Weekly.StartAt, Weekly.EndAt.AddHours(1)),
            (attributes.Name, attributes.Query, attributes.StartAt!.Value, attributes.EndAt!.Value));
        Assert.Equal((created.Attributes.CreatedBy, grace.Id), (attributes.CreatedBy, attributes.UpdatedBy));
        Assert.Equal(Json.Serialize(updated), Json.Serialize(Assert.Single(await Windows.ListAsync())));
    }

    [Fact]
    public async Task A_deleted_window_is_gone()
    {
        var first = await Windows.CreateAsync(Weekly);
        var second = await Windows.CreateAsync(Weekly);

        await Windows.DeleteAsync(first.Id);

        Assert.Equal([second.Id], (await Windows.ListAsync()).Select(window => window.Id));
        await AssertError.NotFoundAsync("maintenance_window", () => Windows.DeleteAsync(first.Id));
        await AssertError.NotFoundAsync("maintenance_window", () => Windows.UpdateAsync(first.Id, new MaintenanceWindowUpdate()));
        await AssertError.InvalidParameterAsync("MaintenanceWindowId", () => Windows.DeleteAsync("first"));
    }

    [Theory]
    [InlineData("""{"name":"","query":"","start_at":"2026-06-01T00:00:00Z","end_at":"2026-06-01T06:00:00Z"}""", "name must be a string that is not empty")]
    [InlineData("""{"name":"W","start_at":"2026-06-01T00:00:00Z","end_at":"2026-06-01T06:00:00Z"}""", "query must be a string")]
    [InlineData("""{"name":"W","query":"","end_at":"2026-06-01T06:00:00Z"}""", "start_at must be a time with an offset such as 2026-12-31T23:59:59Z")]
    [InlineData("""{"name":"W","query":"","start_at":"2026-06-01","end_at":"2026-06-01T06:00:00Z"}""", "start_at must be a time with an offset such as 2026-12-31T23:59:59Z")]
    [InlineData("""{"name":"W","query":"","start_at":"2026-06-01T06:00:00Z","end_at":"2026-06-01T06:00:00Z"}""", "end_at must be later than start_at")]
    public async Task An_incomplete_window_or_one_that_does_not_start_before_it_ends_is_a_bad_request(string attributes, string detail)
    {
        var response = await _fixture.PostAsync(
            "maintenance_windows", $$"""{"data":{"type":"maintenance_window","attributes":{{attributes}} } }""");

        Assert.Equal(RawResponse.InvalidAttribute(detail), response);
        Assert.Empty(await Windows.ListAsync());
    }

    [Theory]
    [InlineData(""" "name":null """, "name must be a string that is not empty")]
    [InlineData(""" "query":null """, "query must be a string")]
    [InlineData(""" "start_at":null """, "start_at must be a time with an offset such as 2026-12-31T23:59:59Z")]
    [InlineData(""" "end_at":"2026-06-01T00:00:00Z" """, "end_at must be later than start_at")]
    public async Task An_invalid_update_is_a_bad_request_and_changes_nothing(string changes, string detail)
    {
        var created = await Windows.CreateAsync(Weekly);

        var response = await _fixture.PutAsync(
            $"maintenance_windows/{created.Id}", $$"""{"data":{"type":"maintenance_window","attributes":{ {{changes}} } } }""");

        Assert.Equal(RawResponse.InvalidAttribute(detail), response);
        AssertJson.Equal(Json.Serialize(created), Json.Serialize(Assert.Single(await Windows.ListAsync())));
    }
}
