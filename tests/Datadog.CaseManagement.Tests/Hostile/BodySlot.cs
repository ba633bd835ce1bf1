using System.Text.Json;

namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>A place in a request's body where a caller's text goes: how a call puts it there, and where it then stands.</summary>
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

    // Escaped character by character, so that half a surrogate pair is still one.
    private static string Escaped(string text) => $"\"{string.Concat(text.Select(character => $"\\u{(int)character:x4}"))}\"";
}
