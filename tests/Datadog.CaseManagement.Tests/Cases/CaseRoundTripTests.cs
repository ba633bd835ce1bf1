using System.Text.Json;
using Datadog.CaseManagement.Serialization;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Cases;

/// <summary>What is read and written again is the same JSON, whatever in it is new.</summary>
public sealed class CaseRoundTripTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("""{"id":"t1","type":"timeline_cell","attributes":{},"links":{"self":"/"}}""")]
    [InlineData("""{"attributes":{"author":{"type":"USER","content":{"ID":"u","active":true,"name":"n","email":"e","handle":"h"}},"cell_content":{"message":"m"},"content":"{}","created_at":"2025-12-30T13:49:46Z","type":"COMMENT"}}""")]
    [InlineData("""{"attributes":{"author":{"type":"ROBOT","content":{"id":"u","model":[1]},"x":null},"cell_content":{"from":1,"to":{"a":null}},"type":"MERGED","modified_at":"2026-01-02T03:04:05Z","deleted_at":"2026-01-02T03:04:05Z","new":1e400}}""")]
    [InlineData("""{"attributes":{"author":{"content":{"id":"u","ID":"U"}}}}""")]
    public void A_timeline_cell_is_written_as_it_was_read(string json) => AssertRoundTrip<TimelineCell>(json);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"id":"w","type":"watcher","relationships":{}}""")]
    [InlineData("""{"id":"w","type":"spy","relationships":{"user":{"data":{"id":"u","type":"user","x":1},"links":{}},"team":{"data":null}},"attributes":{"since":"x"}}""")]
    public void A_watcher_is_written_as_it_was_read(string json) => AssertRoundTrip<CaseWatcher>(json);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"id":"l","type":"link","attributes":{"child_entity_id":"c","child_entity_type":"CASE","parent_entity_id":"p","parent_entity_type":"PAGE","relationship":"PARENT_OF"}}""")]
    [InlineData("""{"id":"l","type":"chain","attributes":{"child_entity_type":"DASHBOARD","relationship":"HATES","since":[1.50]},"x":{}}""")]
    public void A_link_is_written_as_it_was_read(string json) => AssertRoundTrip<CaseLink>(json);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"id":"n","type":"count","attributes":{"groups":[]}}""")]
    [InlineData("""{"attributes":{"groups":[{"group":"status","group_values":[{"count":1,"value":"OPEN","x":1},{}],"y":2},{"group_values":[]}],"total":3}}""")]
    public void A_count_is_written_as_it_was_read(string json) => AssertRoundTrip<CaseCount>(json);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"id":"a","type":"aggregate","attributes":{"groups":[],"total":0}}""")]
    [InlineData("""{"attributes":{"groups":[{"group":"OPEN","value":[1,2.5],"x":1},{"value":[]},{}],"total":12.25,"y":2},"z":3}""")]
    public void An_aggregate_is_written_as_it_was_read(string json) => AssertRoundTrip<CaseAggregate>(json);

    [Theory]
    [InlineData("""{"jira_account_id":"a","project_id":"p","issue_type_id":"t"}""")]
    [InlineData("""{"jira_account_id":"a","project_id":"p","issue_type_id":"t","fields":{}}""")]
    [InlineData("""{"jira_account_id":"a","project_id":"p","issue_type_id":"t","fields":{"n":null,"f":1.50,"big":1e400,"l":[null,{"a":[]}],"d":"2026-01-02"},"x":1}""")]
    public void A_new_Jira_issue_is_written_as_it_was_read(string json) => AssertRoundTrip<CreateJiraIssueRequest>(json);

    [Theory]
    [InlineData("""{"instance_name":"i","assignment_group":"g","urgency":1}""")]
    public void A_new_ServiceNow_ticket_is_written_as_it_was_read(string json) => AssertRoundTrip<CreateServiceNowTicketRequest>(json);

    [Theory]
    [InlineData("""{"parent_entity_id":"p","parent_entity_type":"NEW","relationship":"NEW","child_entity_id":"c","child_entity_type":"CASE","x":1}""")]
    public void A_new_link_is_written_as_it_was_read(string json) => AssertRoundTrip<CreateCaseLinkRequest>(json);

    [Fact]
    public void Nothing_that_can_be_empty_is_null_when_nothing_arrived()
    {
        Assert.Empty(Read<CaseCount>("{}").Attributes.Groups);
        Assert.Empty(Read<CaseCountGroup>("{}").GroupValues);
        Assert.Empty(Read<CaseAggregate>("{}").Attributes.Groups);
        Assert.Empty(Read<CaseAggregateGroup>("{}").Value);
        Assert.Null(Read<CaseLink>("{}").Attributes.Relationship);
        Assert.Null(Read<TimelineCell>("{}").Attributes.Author);
        Assert.Null(Read<CaseWatcher>("{}").Relationships.User);
    }

    private static void AssertRoundTrip<T>(string json) => AssertJson.Equal(json, JsonSerializer.Serialize(Read<T>(json), DatadogJson.Options));

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, DatadogJson.Options)!;
}
