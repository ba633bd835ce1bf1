using System.Text;
using System.Text.Json;
using FsCheck.Fluent;

namespace Datadog.CaseManagement.Tests.Hostile;

public sealed class BodyTests
{
    [Fact]
    public async Task Any_string_anywhere_in_a_body_is_rejected_or_sent_unchanged_and_changes_nothing_else()
    {
        using var client = new HostileClient();
        var inputs = Arb.From(
            Gen.Zip(Gen.Elements<BodySlot>(BodySlot.All), HostileText.Any, (slot, text) => (Slot: slot, Text: text)),
            input => input.Text.Shrink().Select(text => (input.Slot, text)));
        await PropertyCheck.HoldsAsync(inputs, input =>
        {
            var (slot, text) = input;
            client.Sent = null;
            if (text.IsWellFormed && (slot.MayBeBlank || !text.IsBlank))
            {
                client.Finish(Send(client, slot, text.Value));
                Assert.Equal(text.Value, slot.Find(client.Sent!.Json.GetProperty("data")));
                AssertAddress(client.Sent);
                AssertLayout(slot, client);
                return;
            }

            Assert.ThrowsAny<ArgumentException>(() => { _ = slot.Send(client, text.Value); });
            Assert.Null(client.Sent);
        });
    }

    public static TheoryData<string> Slots => [.. BodySlot.All.Select(slot => slot.Name)];

    [Theory]
    [MemberData(nameof(Slots))]
    public void A_lone_surrogate_is_rejected_in_every_place_and_the_replacement_character_is_not(string name)
    {
        using var client = new HostileClient();
        var slot = BodySlot.All.Single(slot => slot.Name == name);

        foreach (var half in new[] { "a\ud83d", "\udd25", "a\udd25\ud83db", "\ufffd\ud800" })
        {
            var exception = Assert.ThrowsAny<ArgumentException>(() => { _ = slot.Send(client, half); });
            Assert.Contains("surrogate", exception.Message, StringComparison.Ordinal);
        }

        Assert.Null(client.Sent);
        client.Finish(Send(client, slot, "\ufffd🔥\\uFFFD\\ud83d"));
        Assert.Equal("\ufffd🔥\\uFFFD\\ud83d", slot.Find(client.Sent!.Json.GetProperty("data")));
    }

    [Fact]
    public void The_message_says_where_in_the_body_the_string_is()
    {
        using var client = new HostileClient();

        var exception = Assert.Throws<ArgumentException>(() => { _ = client.CaseTypes.UpdateAsync("t", new CaseTypeUpdate { Emoji = "ab\ud83d" }, CancellationToken.None); });

        Assert.Equal(
            "The request cannot be written at $.data.attributes.emoji: The text has half a surrogate pair at position 2, and cannot be sent. (Parameter 'update')",
            exception.Message);
    }

    [Fact]
    public void An_additional_member_that_is_undefined_or_not_UTF_8_is_rejected()
    {
        using var client = new HostileClient();
        var document = JsonDocument.Parse("[1]");
        document.Dispose();
        using var notUtf8 = JsonDocument.Parse(new byte[] { (byte)'"', 0xff, (byte)'"' });

        foreach (var element in new[] { default, document.RootElement, notUtf8.RootElement })
        {
            var update = new CaseTypeUpdate { AdditionalProperties = new Dictionary<string, JsonElement> { ["new"] = element } };
            Assert.Throws<ArgumentException>("update", () => { _ = client.CaseTypes.UpdateAsync("t", update, CancellationToken.None); });
        }

        Assert.Null(client.Sent);
    }

    private static Task<bool> Send(HostileClient client, BodySlot slot, string text)
    {
        return Awaited(slot.Send(client, text));

        static async Task<bool> Awaited(Task call)
        {
            await call;
            return true;
        }
    }

    private static void AssertAddress(HostileRequest sent)
    {
        Assert.Equal("https://api.datadoghq.com", sent.Uri.GetLeftPart(UriPartial.Authority));
        Assert.Contains(
            $"{sent.Method} {sent.Uri.PathAndQuery}",
            (string[])["POST /api/v2/cases", "POST /api/v2/cases/types", "PUT /api/v2/cases/types/t"]);
        Assert.NotEmpty(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(sent.Body));
    }

    // The body differs from that of an ordinary string only by the string.
    private static void AssertLayout(BodySlot slot, HostileClient client)
    {
        var hostile = Layout(client.Sent!.Body);
        client.Finish(Send(client, slot, "x"));
        Assert.Equal(Layout(client.Sent!.Body), hostile);
    }

    private static List<JsonTokenType> Layout(byte[] json)
    {
        var tokens = new List<JsonTokenType>();
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            tokens.Add(reader.TokenType);
        }

        return tokens;
    }
}

/// <summary>A place in a request's body for a caller's string: how a call puts it there, and how it is found.</summary>
internal sealed record BodySlot(string Name, bool MayBeBlank, Func<HostileClient, string, Task> Send, Func<JsonElement, string?> Find)
{
    private static CancellationToken None => CancellationToken.None;

    public static IReadOnlyList<BodySlot> All { get; } =
    [
        Case("title", request => text => request with { Title = text }, attributes => attributes.GetProperty("title").GetString()) with { MayBeBlank = false },
        Case("type_id", request => text => request with { TypeId = text }, attributes => attributes.GetProperty("type_id").GetString()) with { MayBeBlank = false },
        Case("description", request => text => request with { Description = text }, attributes => attributes.GetProperty("description").GetString()),
        Case("priority", request => text => request with { Priority = new CasePriority(text) }, attributes => attributes.GetProperty("priority").GetString()),
        Case("status_name", request => text => request with { StatusName = text }, attributes => attributes.GetProperty("status_name").GetString()),
        Case(
            "a custom attribute's key",
            request => text => request with { CustomAttributes = new Dictionary<string, CustomAttributeValue> { [text] = CustomAttributeValue.Number(1) } },
            attributes => attributes.GetProperty("custom_attributes").EnumerateObject().Single().Name),
        Custom("a custom attribute's text", CustomAttributeValue.Text, value => value.GetString()),
        Custom("a custom attribute's web address", CustomAttributeValue.Url, value => value.GetString()),
        Custom("a custom attribute's option", CustomAttributeValue.Select, value => value.GetString()),
        Custom("one of a custom attribute's texts", text => CustomAttributeValue.Text(["first", text]), value => value[1].GetString()),
        Additional("an additional member's name", text => (text, Element("1")), members => members.Last().Name),
        Additional("an additional member's text", text => ("new", Element(Escaped(text))), members => members.Last().Value.GetString()),
        Additional(
            "a name inside of an additional member",
            text => ("new", Element("[{\"a\":{" + Escaped(text) + ":1}}]")),
            members => members.Last().Value[0].GetProperty("a").EnumerateObject().Single().Name),
        new(
            "the project's identifier",
            false,
            (client, text) => client.Cases.CreateAsync(NewCase() with { ProjectId = text }, None),
            data => data.GetProperty("relationships").GetProperty("project").GetProperty("data").GetProperty("id").GetString()),
        new(
            "the assignee's identifier",
            true,
            (client, text) => client.Cases.CreateAsync(NewCase() with { AssigneeId = text }, None),
            data => data.GetProperty("relationships").GetProperty("assignee").GetProperty("data").GetProperty("id").GetString()),
        new(
            "a case type's name",
            false,
            (client, text) => client.CaseTypes.CreateAsync(new CreateCaseTypeRequest { Name = text }, None),
            data => data.GetProperty("attributes").GetProperty("name").GetString()),
        new(
            "a case type's emoji",
            true,
            (client, text) => client.CaseTypes.UpdateAsync("t", new CaseTypeUpdate { Emoji = text }, None),
            data => data.GetProperty("attributes").GetProperty("emoji").GetString()),
    ];

    public override string ToString() => Name;

    private static CreateCaseRequest NewCase() => new() { ProjectId = "p", Title = "t", TypeId = "y" };

    private static BodySlot Case(string name, Func<CreateCaseRequest, Func<string, CreateCaseRequest>> set, Func<JsonElement, string?> find) => new(
        name,
        true,
        (client, text) => client.Cases.CreateAsync(set(NewCase())(text), None),
        data => find(data.GetProperty("attributes")));

    private static BodySlot Custom(string name, Func<string, CustomAttributeValue> make, Func<JsonElement, string?> find) => Case(
        name,
        request => text => request with { CustomAttributes = new Dictionary<string, CustomAttributeValue> { ["k"] = make(text) } },
        attributes => find(attributes.GetProperty("custom_attributes").GetProperty("k").GetProperty("value")));

    private static BodySlot Additional(
        string name, Func<string, (string Name, JsonElement Value)> make, Func<JsonElement.ObjectEnumerator, string?> find) => Case(
        name,
        request => text => request with { AdditionalProperties = new Dictionary<string, JsonElement> { [make(text).Name] = make(text).Value } },
        attributes => find(attributes.EnumerateObject()));

    private static JsonElement Element(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    // Escaped character by character, so that a lone surrogate stays one.
    private static string Escaped(string text) => $"\"{string.Concat(text.Select(character => $"\\u{(int)character:x4}"))}\"";
}
