using System.Text.Json;
using Datadog.CaseManagement.Serialization;
using Datadog.CaseManagement.Tests.Conventions;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Serialization;

/// <summary>The code that the generator writes for the models, member by member, against what their declarations say.</summary>
public sealed class GeneratedCodeTests
{
    private static readonly string[] Values =
    [
        "null", "true", "false", "7", "-2147483649", "1.50", "1e400", "\"\"", "\"x\"", "\"a\\u00e9\\\"b\"", "\"2026-01-02T03:04:05.678901234Z\"",
        "\"2026-01-02T03:04:05+02:00\"", "\"2026-01-02\"", "[]", "[null]", "[\"x\",\"y\"]", "[1,2.5]", "[{}]", "[{\"new\":1}]", "[[]]",
        "{}", "{\"new\":[1,{}]}", "{\"a\":null}", "{\"a\":\"x\"}", "{\"a\":[\"x\"]}", "{\"a\":{\"type\":\"T\"}}",
        "{\"id\":\"i\",\"type\":\"t\",\"attributes\":{\"name\":\"n\"}}", "{\"data\":null}", "{\"data\":[{\"id\":\"i\"}]}", "{\"data\":{\"id\":\"i\"}}",
    ];

    private static readonly string[] Empty = ["null", "[]", "{}"];

    public static TheoryData<Type> Models =>
        [.. Library.Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsGenericType: false } && type.IsSubclassOf(typeof(JsonModel)))];

    public static TheoryData<Type> ModelsWithoutText => [.. Models.Select(row => row.Data).Where(model => model != typeof(DatadogError))];

    public static TheoryData<Type> Requests => [.. Library.RequestAttributes];

    [Theory]
    [MemberData(nameof(Models), DisableDiscoveryEnumeration = true)]
    public void Every_member_is_read_and_written_as_it_is_declared(Type model)
    {
        var members = ReferenceModel.MembersOf(model);

        // A model without members of its own keeps what it does not know.
        foreach (var name in members.Select(member => member.Name).Append("never seen"))
        {
            var others = members.Where(member => member.IsRequired && member.Name != name).Select(member => $"\"{member.Name}\":{member.Filler}");
            foreach (var value in Values)
            {
                AssertSame(model, $"{{{string.Join(',', others.Append($"\"{name}\":{value}"))}}}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Models), DisableDiscoveryEnumeration = true)]
    public void What_is_no_object_or_lacks_what_is_required_is_refused(Type model)
    {
        var members = ReferenceModel.MembersOf(model).Where(member => member.IsRequired).ToList();
        foreach (var missing in members)
        {
            var others = members.Where(member => member != missing).Select(member => $"\"{member.Name}\":{member.Filler}");
            Assert.Equal("not readable", AssertSame(model, $"{{{string.Join(',', others)}}}"));
        }

        foreach (var json in Values.Except(["null"]).Where(json => json[0] != '{'))
        {
            Assert.Equal("not readable", AssertSame(model, json));
        }

        // The last of several with one name counts.
        AssertSame(model, """{"type":"a","type":"b","id":"1","id":null,"x":1,"x":2}""");
    }

    [Theory]
    [MemberData(nameof(Models), DisableDiscoveryEnumeration = true)]
    public void Models_of_the_same_JSON_are_equal_and_of_other_JSON_are_not(Type model)
    {
        var members = ReferenceModel.MembersOf(model);
        foreach (var name in members.Select(member => member.Name).Append("never seen"))
        {
            var others = members.Where(member => member.IsRequired && member.Name != name).Select(member => $"\"{member.Name}\":{member.Filler}");
            var readable = Values
                .Select(value => $"{{{string.Join(',', others.Append($"\"{name}\":{value}"))}}}")
                .Select(json => (Json: json, Written: Outcome(model, json, DatadogJson.Options)))
                .Where(read => read.Written != "not readable")
                .ToList();
            foreach (var (json, _) in readable)
            {
                Assert.Equal(Read(model, json), Read(model, json));
                Assert.Equal(Read(model, json).GetHashCode(), Read(model, json).GetHashCode());
            }

            // What is empty and what did not arrive look the same.
            var telling = readable.Where(read => !Empty.Any(empty => read.Json.EndsWith($":{empty}}}", StringComparison.Ordinal))).ToList();
            foreach (var (left, right) in telling.Zip(telling.Skip(1)).Where(pair => pair.First.Written != pair.Second.Written))
            {
                Assert.NotEqual(Read(model, left.Json), Read(model, right.Json));
            }
        }
    }

    [Theory]
    [MemberData(nameof(ModelsWithoutText), DisableDiscoveryEnumeration = true)]
    public void A_model_as_text_is_its_type_and_its_JSON(Type model)
    {
        var filled = ReferenceModel.MembersOf(model).Where(member => member.IsRequired).Select(member => $"\"{member.Name}\":{member.Filler}");
        var read = Read(model, $"{{{string.Join(',', filled.Append("\"never seen\":\"ä\""))}}}");

        var text = read.ToString()!;

        Assert.StartsWith($"{model.Name} {{", text, StringComparison.Ordinal);
        Assert.Contains("\"never seen\":\"ä\"", text, StringComparison.Ordinal);
        AssertJson.Equal(JsonSerializer.Serialize(read, model, DatadogJson.Options), text[model.Name.Length..]);
    }

    [Fact]
    public void A_model_that_cannot_be_written_can_still_be_looked_at() =>
        Assert.Equal(
            "CaseTypeUpdate {\"name\":\"n\",\"x\":",
            new CaseTypeUpdate { Name = "n", AdditionalProperties = new Dictionary<string, JsonElement> { ["x"] = default } }.ToString());

    [Theory]
    [MemberData(nameof(Requests), DisableDiscoveryEnumeration = true)]
    public void Every_request_writes_itself(Type request) => Assert.True(request.IsAssignableTo(typeof(Datadog.CaseManagement.Serialization.IJsonWritable)));

    // With the library's options and with those of a serializer that knows nothing of it.
    private static string AssertSame(Type model, string json)
    {
        var expected = ReferenceModel.Outcome(model, json);
        foreach (var options in new[] { DatadogJson.Options, PlainJson.Options })
        {
            var actual = Outcome(model, json, options);
            Assert.True(expected == actual, $"{model.Name} of {json}: expected {expected}, the generated code has {actual}.");
        }

        return expected;
    }

    private static object Read(Type model, string json) => JsonSerializer.Deserialize(json, model, DatadogJson.Options)!;

    private static string Outcome(Type model, string json, JsonSerializerOptions options) =>
        ReferenceModel.Outcome(() => JsonSerializer.Serialize(JsonSerializer.Deserialize(json, model, options), model, options));
}
