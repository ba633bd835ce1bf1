using System.Text.Json;

namespace Datadog.CaseManagement.Tests.JsonApi;

/// <summary>The users of <c>included</c> are attached to the relationships that refer to them, whatever else a document includes.</summary>
public sealed class IncludedResourcesTests
{
    private const string Ada = """{"id":"u1","type":"user","attributes":{"name":"Ada"}}""";

    private const string Case = """{"id":"c1","type":"case","relationships":{"assignee":{"data":{"id":"u1","type":"user"}}}}""";

    [Theory]
    [InlineData("[" + Ada + "]")]
    [InlineData("""[{"attributes":{"type":"robot","name":"Ada"},"tags":[["type","robot"]],"type":"user","id":"u1"}]""")]
    [InlineData("""[{"type":"team","attributes":{"tags":[["a"],["b"]]}},[["u1"]],""" + Ada + "]")]
    [InlineData("[" + Ada + """,{"id":"u1","type":"team","attributes":{"name":"Team"}}]""")]
    [InlineData("[" + Ada + """,{"id":"u1","attributes":{"name":"No type"}},{"id":"u1","type":["user"]}]""")]
    [InlineData("""[{"id":"u1","type":"user","attributes":{"name":"Earlier"}},""" + Ada + "]")]
    public void A_user_is_found_among_other_resources(string included)
    {
        var read = DatadogJson.ReadResource<Case>($$"""{"included":{{included}},"data":{{Case}} }""");

        Assert.Equal("Ada", read.Relationships.Assignee!.User!.Attributes.Name);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"user":[[""" + Ada + "]]}")]
    [InlineData("\"u1\"")]
    [InlineData("""[{"id":"u2","type":"user"}]""")]
    [InlineData("""[{"id":"u1","type":"users"}]""")]
    public void A_user_that_is_not_included_is_null(string included)
    {
        var read = DatadogJson.ReadResource<Case>($$"""{"included":{{included}},"data":{{Case}} }""");

        Assert.Equal("c1", read.Id);
        Assert.Equal("u1", read.Relationships.Assignee!.Data!.Id);
        Assert.Null(read.Relationships.Assignee.User);
    }

    [Fact]
    public void Of_several_users_those_that_are_included_are_attached_in_order()
    {
        var project = ProjectOf("""[{"id":"u2","type":"user"},{"id":"u3","type":"user"},{"id":"u1","type":"user"}]""", stored: "");

        var read = DatadogJson.ReadResource<Project>($$"""{"data":{{project}},"included":[{{Ada}},{"id":"u2","type":"user"}]}""");

        Assert.Equal(["u2", "u1"], read.Relationships.MemberUser!.Users.Select(user => user.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData(""","@users":[""" + Ada + "]")]
    public void Without_included_users_those_that_were_stored_stay_and_no_others_are_stored(string stored)
    {
        var json = ProjectOf("""[{"id":"u1","type":"user"}]""", stored);

        var read = DatadogJson.ReadResource<Project>($$"""{"data":{{json}},"included":[]}""");

        Assert.Equal(json, JsonSerializer.Serialize(read, DatadogJson.Options));
    }

    private static string ProjectOf(string members, string stored) =>
        $$$"""{"id":"p1","type":"project","relationships":{"member_user":{"data":{{{members}}}{{{stored}}}""" + "}}}";
}
