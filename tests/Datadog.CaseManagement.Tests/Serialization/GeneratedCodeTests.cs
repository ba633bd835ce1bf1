using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Datadog.CaseManagement.Serialization;
using Datadog.CaseManagement.Tests.Conventions;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Serialization;

/// <summary>The code that the generator writes for the models, member by member, against System.Text.Json.</summary>
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

    public static TheoryData<Type> Requests => [.. Library.RequestAttributes];

    [Theory]
    [MemberData(nameof(Models), DisableDiscoveryEnumeration = true)]
    public void Every_member_is_read_and_written_as_the_serializer_does_it(Type model)
    {
        var members = MembersOf(model);

        // A model without members of its own keeps what it does not know.
        foreach (var name in members.Select(member => member.Name).Append("never seen"))
        {
            var others = members.Where(member => member.IsRequired && member.Name != name).Select(member => $"\"{member.Name}\":{Filler(member)}");
            foreach (var value in Values)
            {
                AssertSame(model, $"{{{string.Join(',', others.Append($"\"{name}\":{value}"))}}}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Models), DisableDiscoveryEnumeration = true)]
    public void What_is_no_object_or_lacks_what_is_required_is_refused_as_the_serializer_does_it(Type model)
    {
        var members = SerializerJson.Options.GetTypeInfo(model).Properties.Where(member => member.IsRequired).ToList();
        foreach (var missing in members)
        {
            var others = members.Where(member => member != missing).Select(member => $"\"{member.Name}\":{Filler(member)}");
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
        var members = MembersOf(model);
        foreach (var name in members.Select(member => member.Name).Append("never seen"))
        {
            var others = members.Where(member => member.IsRequired && member.Name != name).Select(member => $"\"{member.Name}\":{Filler(member)}");
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
    [MemberData(nameof(Models), DisableDiscoveryEnumeration = true)]
    public void A_model_as_text_is_its_type_and_its_JSON(Type model)
    {
        var filled = SerializerJson.Options.GetTypeInfo(model).Properties.Where(member => member.IsRequired).Select(member => $"\"{member.Name}\":{Filler(member)}");
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

    // A property that is ignored is none of the wire's.
    private static List<JsonPropertyInfo> MembersOf(Type model) =>
        [.. SerializerJson.Options.GetTypeInfo(model).Properties.Where(member => !member.IsExtensionData && member.Get is not null)];

    private static string AssertSame(Type model, string json)
    {
        var expected = Outcome(model, json, SerializerJson.Options);
        var actual = Outcome(model, json, DatadogJson.Options);
        Assert.True(expected == actual, $"{model.Name} of {json}: the serializer has {expected}, the generated code {actual}.");
        return actual;
    }

    private static object Read(Type model, string json) => JsonSerializer.Deserialize(json, model, DatadogJson.Options)!;

    private static string Outcome(Type model, string json, JsonSerializerOptions options)
    {
        try
        {
            return JsonSerializer.Serialize(JsonSerializer.Deserialize(json, model, options), model, options);
        }
        catch (JsonException)
        {
            return "not readable";
        }
        catch (ArgumentException)
        {
            // A number beyond what a double holds is read as infinity, which JSON has not.
            return "not writable";
        }
    }

    private static string Filler(JsonPropertyInfo member) =>
        member.PropertyType == typeof(bool) ? "true"
        : member.PropertyType == typeof(DateTimeOffset) ? "\"2026-01-02T03:04:05Z\""
        : member.PropertyType.IsGenericType ? "[]"
        : member.PropertyType.IsSubclassOf(typeof(JsonModel)) ? "{}"
        : "\"x\"";
}
