namespace Datadog.CaseManagement.Tests.InMemory.CaseTypes;

public sealed class GetAllCaseTypesTests
{
    private readonly Conversation _service = new();

    [Fact]
    public async Task The_standard_type_is_there_from_the_start()
    {
        var expected = $$"""
            {"data":[{
              "id":"00000000-0000-0000-0000-000000000001","type":"case_type",
              "attributes":{"internal":false,"name":"Standard","statuses_config":{{Statuses.Config}}
              }
            }]}
            """;

        Assert.Equal(Reply.JsonApi(200, expected.OnOneLine()), await _service.GetAsync("cases/types"));
    }

    [Fact]
    public async Task New_types_follow_in_the_order_of_their_creation()
    {
        foreach (var name in new[] { "Zebra", "Ant" })
        {
            await _service.PostAsync("cases/types", $$$"""{"data":{"type":"case_type","attributes":{"name":"{{{name}}}"} } }""");
        }

        var reply = await _service.GetAsync("cases/types");

        Assert.Equal(["Standard", "Zebra", "Ant"], reply.Data.AsArray().Select(type => (string?)type!["attributes"]!["name"]));
    }
}
