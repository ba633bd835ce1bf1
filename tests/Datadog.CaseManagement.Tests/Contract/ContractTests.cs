using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Serialization;
using Datadog.CaseManagement.Tests.Conventions;
using Datadog.CaseManagement.Tests.Infrastructure;
using Datadog.CaseManagement.Tests.Recordings;

namespace Datadog.CaseManagement.Tests.Contract;

/// <summary>Holds the library against the documented API.</summary>
public sealed class ContractTests
{
    // As many as the longest enumeration has values, so that each value has its turn.
    private const int Choices = 16;

    public static TheoryData<string> Operations => [.. ApiContract.Given?.Operations.Select(operation => operation.OperationId) ?? []];

    public static TheoryData<string> Responses =>
        [.. ApiContract.Given?.Operations.Where(operation => operation.Response is not null).Select(operation => operation.OperationId) ?? []];

    public static TheoryData<string, int> Examples => [.. AllExamples.Where(example => CanExpress(example.Id, example.Index))];

    // Made to show an error, by saying what typed code cannot say.
    private static readonly string[] WrongExamples =
    [
        "ArchiveCase 0", // the type of another resource
        "CreateCase 0", // a user of the type userx
        "UnarchiveCase 0", // the type of another resource
        "UnassignCase 0", // the type of another resource
        "UpdateAttributes 0", // a text where a list of texts belongs
        "UpdateCaseTitle 0", // an empty title, which is refused before it is sent
        "UpdateProject 0", // a type that does not exist
    ];

    private static IEnumerable<(string Id, int Index)> AllExamples =>
        ApiContract.Given?.Operations.SelectMany(operation => operation.RequestExamples.Select((_, index) => (operation.OperationId, index))) ?? [];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Operations))]
    public void Every_operation_is_declared_with_its_method_and_path(string id)
    {
        var documented = ApiContract.Given!.Operation(id);

        var declared = Library.Operation(id);

        Assert.Equal((documented.Method, documented.Path), (declared.Method.Method, declared.Route));
        Assert.Equal(documented.Response is not null, declared.HasContent);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Operations))]
    public async Task Every_operation_can_be_called_and_sends_its_method_path_and_query(string id)
    {
        var documented = ApiContract.Given!.Operation(id);
        var request = SampleRequest.Of(documented, ApiContract.Given.Schemas);
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(418, "{}"));

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => TypedCall.Of(id).SendAsync(client, request));

        Assert.Equal(id, exception.Operation);
        var sent = client.Stub.SingleRequest();
        Assert.Equal((documented.Method, request.Path), (sent.Method, sent.RawPath));
        Assert.Equal(
            documented.Parameters.Where(parameter => parameter.In == "query").Select(parameter => parameter.Name).Order(),
            sent.Query.Select(pair => pair.Key).Order());
        Assert.Equal(documented.RequestBody is null, sent.Body.Length == 0);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Responses))]
    public void Every_documented_member_of_an_answer_is_a_property_and_is_written_back(string id)
    {
        var documented = ApiContract.Given!.Operation(id);

        for (var choice = 0; choice < Choices; choice++)
        {
            var body = new SampleBody(ApiContract.Given.Schemas, choice).Of(documented.Response!).ToJsonString();

            Assert.Empty(Problems(TypedCall.Of(id), body));
        }
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Examples))]
    public async Task Every_request_example_can_be_expressed_and_is_sent_equal(string id, int index)
    {
        var request = Example(id, index);
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(418, "{}"));

        await Assert.ThrowsAsync<DatadogApiException>(() => TypedCall.Of(id).SendAsync(client, request));

        AssertJson.Equal(request.Body.GetRawText(), client.Stub.SingleRequest().BodyText);
    }

    [Fact]
    public void No_request_example_is_left_out_but_those_that_are_wrong_on_purpose()
    {
        Assert.SkipWhen(ApiContract.Given is null, $"{ApiContract.Variable} is not set.");

        Assert.Equal(
            WrongExamples,
            AllExamples.Where(example => !CanExpress(example.Id, example.Index)).Select(example => $"{example.Id} {example.Index}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_documented_enumeration_value_is_a_known_static_member()
    {
        Assert.SkipWhen(ApiContract.Given is null, $"{ApiContract.Variable} is not set.");
        var known = typeof(CasesClient).Assembly.GetExportedTypes()
            .Where(type => type.GetInterfaces().Any(implemented =>
                implemented.IsGenericType && implemented.GetGenericTypeDefinition() == typeof(IOpenEnumeration<>)))
            .Select(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static).Select(member => $"{member.GetValue(null)}").ToHashSet())
            .ToList();

        var missing = ApiContract.Given.Schemas
            .Where(schema => schema.Value["enum"] is not null)
            .Where(schema => !known.Any(values => values.IsSupersetOf(schema.Value["enum"]!.AsArray().Select(value => value!.GetValue<string>()))))
            .Select(schema => schema.Key);

        Assert.Empty(missing);
    }

    [Fact]
    public void A_member_that_no_model_has_is_noticed()
    {
        Assert.SkipWhen(ApiContract.Given is null, $"{ApiContract.Variable} is not set.");
        var body = new SampleBody(ApiContract.Given.Schemas, 0).Of(ApiContract.Given.Operation("UpdateCaseType").Response!).ToJsonString();
        var changed = JsonNode.Parse(body)!;
        changed["data"]!["attributes"]!["added"] = 1;

        Assert.Equal(["$.Data.Attributes.added"], Problems(TypedCall.Of("UpdateCaseType"), changed.ToJsonString()));
    }

    private static IReadOnlyList<string> Problems(TypedCall call, string body)
    {
        var document = call.Read(body);
        IReadOnlyList<string> unknown = [.. UnknownMembers.Below(document.Data, "$.Data"), .. UnknownMembers.Below(document.Users, "$.Included")];
        return JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(document.Written))
            ? unknown
            : [.. unknown, $"written as {document.Written}, read as {body}"];
    }

    private static bool CanExpress(string id, int index) => TypedCall.Of(id).CanExpress(Example(id, index));

    private static RecordedRequest Example(string id, int index)
    {
        var documented = ApiContract.Given!.Operation(id);
        return SampleRequest.Of(documented, ApiContract.Given.Schemas) with { Body = documented.RequestExamples[index] };
    }
}
