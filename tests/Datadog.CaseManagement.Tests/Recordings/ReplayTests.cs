using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Recordings;

/// <summary>Plays what the real service answered back to the library.</summary>
public sealed class ReplayTests
{
    public static TheoryData<string> Successes => Named(interaction => interaction.Response is { Status: < 400, Body: not null });

    public static TheoryData<string> EmptySuccesses => Named(interaction => interaction.Response is { Status: < 400, Body: null });

    public static TheoryData<string> Errors => Named(interaction => interaction.Response.Status >= 400);

    public static TheoryData<string> Requests =>
        Named(interaction => TypedCall.Of(interaction.Operation!).CanExpress(interaction.Request));

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Successes))]
    public async Task A_recorded_success_is_read_and_written_again_unchanged(string name)
    {
        var (interaction, call) = Find(name);
        using var client = Start(interaction);

        var model = await call.SendAsync(client, interaction.Request);

        if (call.DataType is null)
        {
            return; // The operation is documented as answered without data, and what came instead has been no obstacle.
        }

        var recorded = interaction.Response.Body!;
        AssertJson.EqualAsRecorded(recorded, call.Read(recorded).Written);
        AssertJson.EqualAsRecorded(
            JsonDocument.Parse(recorded).RootElement.GetProperty("data").GetRawText(),
            call.Write(model!));
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Successes))]
    public void No_member_of_a_recorded_success_is_of_another_type_than_its_property(string name)
    {
        var (interaction, call) = Find(name);
        if (call.DataType is null)
        {
            return;
        }

        var document = call.Read(interaction.Response.Body!);
        var unknown = ModelMembers.Unknown(document.Data).Concat(ModelMembers.Unknown(document.Users)).Distinct().ToLookup(
            member => member.IsOfAnotherType, member => $"\n- {name}: {member.Member}");

        if (unknown.Contains(false))
        {
            TestContext.Current.AddWarning($"Read as unknown members:{string.Concat(unknown[false])}");
        }

        Assert.True(!unknown.Contains(true), string.Concat(unknown[true]));
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(EmptySuccesses))]
    public async Task A_recorded_success_without_a_body_is_a_success(string name)
    {
        var (interaction, call) = Find(name);
        using var client = Start(interaction);

        Assert.Null(await call.SendAsync(client, interaction.Request));
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Errors))]
    public async Task A_recorded_error_arrives_with_all_that_its_body_says(string name)
    {
        var (interaction, call) = Find(name);
        using var client = Start(interaction);

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => call.SendAsync(client, interaction.Request));

        Assert.Equal((HttpStatusCode)interaction.Response.Status, exception.StatusCode);
        Assert.Equal(interaction.Operation, exception.Operation);
        Assert.Equal(interaction.Request.Path, exception.Path);
        Assert.Equal(interaction.Response.Body ?? "", exception.ResponseBody);
        var recorded = RecordedErrors(interaction.Response.Body);
        Assert.Equal(recorded.Count, exception.Errors.Count);
        foreach (var (expected, actual) in recorded.Zip(exception.Errors))
        {
            AssertJson.Equal(
                expected.GetRawText(), expected.ValueKind == JsonValueKind.String ? JsonValue.Create(actual.Detail)!.ToJsonString() : Write(actual));
            Assert.Contains(actual.Title ?? actual.Detail ?? "", exception.Message, StringComparison.Ordinal);
        }
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Requests))]
    public async Task A_recorded_request_that_typed_code_can_express_is_sent_equal(string name)
    {
        var (interaction, call) = Find(name);
        using var client = Start(interaction);

        _ = await Record.ExceptionAsync(() => call.SendAsync(client, interaction.Request));

        var sent = client.Stub.SingleRequest();
        Assert.Equal((interaction.Request.Method, interaction.Request.Path), (sent.Method, sent.RawPath));
        Assert.Equal(
            interaction.Request.Query.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal),
            sent.Query
                .Where(pair => !IsPagingLeftToTheLibrary(pair.Key, interaction.Request))
                .Select(pair => $"{pair.Key}={pair.Value}")
                .Order(StringComparer.Ordinal));
        if (interaction.Request.HasBody)
        {
            AssertJson.Equal(interaction.Request.Body.GetRawText(), sent.BodyText);
        }
        else
        {
            Assert.Empty(sent.Body);
        }
    }

    // The library always names the page and its size.
    private static bool IsPagingLeftToTheLibrary(string parameter, RecordedRequest request) =>
        parameter.StartsWith("page[", StringComparison.Ordinal) && request.Value(parameter) is null;

    private static List<JsonElement> RecordedErrors(string? body)
    {
        try
        {
            return JsonElement.Parse(body ?? "null") is { ValueKind: JsonValueKind.Object } document
                && document.TryGetProperty("errors", out var errors)
                && errors.ValueKind == JsonValueKind.Array
                    ? [.. errors.EnumerateArray()]
                    : [];
        }
        catch (JsonException)
        {
            return []; // An error page.
        }
    }

    private static TheoryData<string> Named(Func<RecordedInteraction, bool> wanted) =>
        [.. RecordingFolder.Interactions
            .Where(named => wanted(named.Value))
            .Select(named => named.Key)];

    private static (RecordedInteraction Interaction, TypedCall Call) Find(string name)
    {
        var interaction = RecordingFolder.Interactions[name];
        return (interaction, TypedCall.Of(interaction.Operation!));
    }

    private static TestClient Start(RecordedInteraction interaction)
    {
        var client = new TestClient();

        // Each exchange is played by itself: what was answered once is not asked for again.
        client.Options.Retry.MaxRetries = 0;
        var (status, contentType, body) = (interaction.Response.Status, interaction.Response.ContentType, interaction.Response.Body);
        client.Stub.Given(interaction.Request.Method, interaction.Request.Path).Responds(
            body is null ? StubResponse.Empty(status) : StubResponse.Bytes(status, Encoding.UTF8.GetBytes(body), contentType!));
        return client;
    }

    // The error object as it must have been, from what the exception says of it.
    private static string Write(DatadogError error)
    {
        var members = new JsonObject(error.AdditionalProperties.Select(member => KeyValuePair.Create(member.Key, Node(member.Value))));
        foreach (var (name, value) in new (string, JsonNode?)[]
        {
            ("status", error.Status), ("code", error.Code), ("title", error.Title), ("detail", error.Detail),
            ("meta", error.Meta is { } meta ? Node(meta) : null),
        })
        {
            if (value is not null)
            {
                members[name] = value;
            }
        }

        return members.ToJsonString();

        static JsonNode? Node(JsonElement element) => JsonNode.Parse(element.GetRawText());
    }
}
