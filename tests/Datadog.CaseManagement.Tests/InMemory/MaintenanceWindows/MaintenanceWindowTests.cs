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

    private readonly Conversation _service = new();

    private MaintenanceWindowsClient Windows => _service.Datadog.Client.MaintenanceWindows;

    [Fact]
    public async Task A_new_window_comes_back_in_UTC_with_its_creator()
    {
        var created = await Windows.CreateAsync(Weekly);

        var resource = $$$"""
            {
              "id":"{{{created.Id}}}","type":"maintenance_window",
              "attributes":{
                "created_by":"{{{_service.Datadog.CurrentUser.Id}}}","end_at":"2026-06-01T06:00:00Z","name":"Weekly","query":"project:SEC",
                "start_at":"2026-06-01T00:00:00Z"
              }
            }
            """.OnOneLine();
        Assert.Equal(Reply.JsonApi(200, $$"""{"data":[{{resource}}]}"""), await _service.GetAsync("maintenance_windows"));
        AssertJson.Equal(JsonOf.Model(created), JsonOf.Model(Assert.Single(await Windows.ListAsync())));
    }

    [Fact]
    public async Task An_update_changes_what_it_names_and_tells_who_made_it()
    {
        var created = await Windows.CreateAsync(Weekly);
        var grace = new InMemoryUser("Grace", "grace@example.com");
        _service.Datadog.CurrentUser = grace;

        var updated = await Windows.UpdateAsync(created.Id, new MaintenanceWindowUpdate { Name = "Daily", EndAt = Weekly.EndAt.AddHours(1) });

        var attributes = updated.Attributes;
        Assert.Equal(
            ("Daily", "project:SEC", Weekly.StartAt, Weekly.EndAt.AddHours(1)),
            (attributes.Name, attributes.Query, attributes.StartAt!.Value, attributes.EndAt!.Value));
        Assert.Equal((created.Attributes.CreatedBy, grace.Id), (attributes.CreatedBy, attributes.UpdatedBy));
        Assert.Equal(JsonOf.Model(updated), JsonOf.Model(Assert.Single(await Windows.ListAsync())));
    }

    [Fact]
    public async Task A_deleted_window_is_gone()
    {
        var first = await Windows.CreateAsync(Weekly);
        var second = await Windows.CreateAsync(Weekly);

        await Windows.DeleteAsync(first.Id);

        Assert.Equal([second.Id], (await Windows.ListAsync()).Select(window => window.Id));
        await Refused.AsUnknownAsync("maintenance_window", () => Windows.DeleteAsync(first.Id));
        await Refused.AsUnknownAsync("maintenance_window", () => Windows.UpdateAsync(first.Id, new MaintenanceWindowUpdate()));
        await Refused.AsNoUuidAsync("MaintenanceWindowId", () => Windows.DeleteAsync("first"));
    }

    [Theory]
    [InlineData("""{"name":"","query":"","start_at":"2026-06-01T00:00:00Z","end_at":"2026-06-01T06:00:00Z"}""")]
    [InlineData("""{"name":"W","start_at":"2026-06-01T00:00:00Z","end_at":"2026-06-01T06:00:00Z"}""")]
    [InlineData("""{"name":"W","query":"","end_at":"2026-06-01T06:00:00Z"}""")]
    [InlineData("""{"name":"W","query":"","start_at":"2026-06-01","end_at":"2026-06-01T06:00:00Z"}""")]
    [InlineData("""{"name":"W","query":"","start_at":"2026-06-01T06:00:00Z","end_at":"2026-06-01T06:00:00Z"}""")]
    public async Task A_window_that_is_incomplete_or_ends_before_it_begins_is_a_bad_request(string attributes)
    {
        var reply = await _service.PostAsync(
            "maintenance_windows", $$"""{"data":{"type":"maintenance_window","attributes":{{attributes}} } }""");

        Assert.Equal(Reply.JsonApi(400, Reply.PlainBadRequest), reply);
        Assert.Empty(await Windows.ListAsync());
    }

    [Theory]
    [InlineData(""" "name":null """)]
    [InlineData(""" "query":null """)]
    [InlineData(""" "start_at":null """)]
    [InlineData(""" "end_at":"2026-06-01T00:00:00Z" """)]
    public async Task An_update_that_would_break_the_window_is_a_bad_request_and_changes_nothing(string changes)
    {
        var created = await Windows.CreateAsync(Weekly);

        var reply = await _service.PutAsync(
            $"maintenance_windows/{created.Id}", $$"""{"data":{"type":"maintenance_window","attributes":{ {{changes}} } } }""");

        Assert.Equal(Reply.JsonApi(400, Reply.PlainBadRequest), reply);
        AssertJson.Equal(JsonOf.Model(created), JsonOf.Model(Assert.Single(await Windows.ListAsync())));
    }
}
