using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Tests.InMemory.CaseTypes;

public sealed class CreateCaseTypeTests
{
    private readonly Conversation _service = new();

    [Fact]
    public async Task A_new_case_type_comes_back_with_its_statuses()
    {
        var reply = await CreateAsync(""" "description":"Worldwide case type","emoji":"🌍","name":"World" """);

        Assert.True(Guid.TryParseExact(reply.Id, "D", out _));
        var expected = $$"""
            {"data":{
              "id":"{{reply.Id}}","type":"case_type",
              "attributes":{
                "description":"Worldwide case type","emoji":"\uD83C\uDF0D","internal":false,"name":"World",
                "statuses_config":{{Statuses.Config}}
              }
            }
            }
            """;
        Assert.Equal(Reply.JsonApi(201, expected.OnOneLine()), reply);
    }

    [Fact]
    public async Task A_name_is_enough()
    {
        var reply = await CreateAsync(""" "name":"World","emoji":null,"description":null,"deleted_at":"2026-01-15T09:30:00Z" """);

        Assert.Equal(201, reply.Status);
        Assert.Equal(["internal", "name", "statuses_config"], reply.Attributes.AsObject().Select(member => member.Key));
    }

    [Theory]
    [InlineData("👑")]
    [InlineData("🕵🏻‍♂️")]
    [InlineData("🇩🇪")]
    [InlineData("1️⃣")]
    [InlineData("ℹ️")]
    [InlineData("⌚")]
    [InlineData("⭐")]
    [InlineData("☀")]
    public async Task An_emoji_is_kept(string emoji)
    {
        var reply = await CreateAsync($""" "name":"World","emoji":"{emoji}" """);

        Assert.Equal((201, emoji), (reply.Status, (string?)reply.Attributes["emoji"]));
    }

    [Theory]
    [InlineData("notanemoji")]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("1")]
    [InlineData("ß")]
    [InlineData("x\uFE0F")]
    [InlineData("👑👑")]
    [InlineData("👑 king")]
    public async Task Text_that_is_not_an_emoji_is_a_bad_request(string text) => Assert.Equal(
        Reply.JsonApi(400, Reply.PlainBadRequest),
        await CreateAsync($""" "name":"World","emoji":"{text}" """));

    [Theory]
    [InlineData(""" "emoji":"👑" """)]
    [InlineData(""" "name":"" """)]
    [InlineData(""" "name":null """)]
    [InlineData(""" "name":1 """)]
    [InlineData(""" "name":"World","description":1 """)]
    public async Task A_case_type_without_a_name_or_with_values_of_the_wrong_kind_is_a_bad_request(string attributes) =>
        Assert.Equal(Reply.JsonApi(400, Reply.PlainBadRequest), await CreateAsync(attributes));

    [Fact]
    public async Task A_resource_of_another_type_is_told_the_expected_one()
    {
        var reply = await _service.PostAsync("cases/types", """{"data":{"type":"case","attributes":{"name":"World"}}}""");

        Assert.Equal(400, reply.Status);
        Assert.Equal(
            "got type \"case\" expected one of \"case_type\"",
            (string?)JsonNode.Parse(reply.Body)!["errors"]![0]!["detail"]);
    }

    private Task<Reply> CreateAsync(string attributes) =>
        _service.PostAsync("cases/types", $$"""{"data":{"type":"case_type","attributes":{ {{attributes}} } } }""");
}
