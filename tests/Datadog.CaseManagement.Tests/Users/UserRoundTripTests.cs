using System.Text.Json;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Users;

public sealed class UserRoundTripTests
{
    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"id":"1","type":"users","attributes":{},"relationships":{}}""")]
    [InlineData("""{"attributes":{"name":null,"title":null,"last_login_time":null}}""")]
    [InlineData("""{"attributes":{"name":"","title":"","last_login_time":"","status":"Frozen","disabled":"no","icon":7,"new":{"x":[1,null]}}}""")]
    [InlineData("""{"attributes":{"created_at":"2023-10-16T14:46:45.480711+00:00","last_login_time":"2026-01-02T03:04:05+02:00"}}""")]
    [InlineData("""{"relationships":{"org":{"data":null},"roles":{"data":[],"links":{"related":"/r"}},"other_orgs":{},"teams":{"data":[]}},"meta":1}""")]
    public void A_user_is_written_as_it_was_read(string json) => AssertJson.EqualAsRecorded(
        json, JsonSerializer.Serialize(JsonSerializer.Deserialize<User>(json, DatadogJson.Options), DatadogJson.Options));

    [Fact]
    public void A_user_of_a_case_has_what_a_user_of_a_search_has()
    {
        const string Json =
            """
            {"data":{"id":"c1","relationships":{"assignee":{"data":{"id":"u1","type":"user"}},"modified_by":{"data":{"id":"u1","type":"user"}}}},
            "included":[{"id":"u1","type":"user","attributes":{"title":"Engineer"},"relationships":{"org":{"data":{"id":"o1","type":"orgs"}}}}]}
            """;

        var relationships = DatadogJson.ReadResource<Case>(Json).Relationships;

        var (assignee, modifiedBy) = (relationships.Assignee!.User!, relationships.ModifiedBy!.User!);
        Assert.Equal(("Engineer", "o1"), (assignee.Attributes.Title, assignee.Relationships.Organization!.Data!.Id));
        Assert.Equal(assignee, modifiedBy);
        Assert.NotSame(assignee.Attributes, modifiedBy.Attributes);
        Assert.NotSame(assignee.Relationships, modifiedBy.Relationships);
        Assert.NotSame(assignee.Relationships.Organization, modifiedBy.Relationships.Organization);
    }
}
