using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Serialization;
using Datadog.CaseManagement.Tests.Conventions;
using Datadog.CaseManagement.Tests.Infrastructure;
using Datadog.CaseManagement.Tests.Recordings;

namespace Datadog.CaseManagement.Tests.Contract;

/// <summary>Compares the library with the documented API. A difference is one line that says where it is.</summary>
internal sealed class ContractComparison
{
    // As many as the longest enumeration of the API has values, so that each value has its turn.
    private const int Choices = 16;

    // Enumerations that are a boolean in the library: UserSearchOptions.Ascending, as in searches for cases.
    private static readonly string[][] Booleans = [["asc", "desc"]];

    private readonly List<string> _missingInLibrary = [];
    private readonly List<string> _missingInDocument = [];
    private readonly Dictionary<string, List<string>> _unknownMembers = [];
    private readonly HashSet<(string Model, string Member, bool IsRead)> _members = [];

    private ContractComparison()
    {
    }

    /// <summary>What the document has and the library has not, or has differently.</summary>
    public IReadOnlyList<string> MissingInLibrary => _missingInLibrary;

    /// <summary>What the library has and the document has not: the document may be older, and the service sends more than is documented.</summary>
    public IReadOnlyList<string> MissingInDocument => _missingInDocument;

    public static async Task<ContractComparison> OfAsync(ApiDocument document)
    {
        var comparison = new ContractComparison();
        foreach (var operation in document.Operations)
        {
            await comparison.CompareAsync(operation);
        }

        comparison._missingInLibrary.AddRange(comparison._unknownMembers
            .Select(member => $"{member.Key}, which is in the response of {string.Join(", ", member.Value)}"));
        comparison.CompareEnumerations(document);
        comparison._missingInDocument.AddRange(Library.Operations
            .Except(document.KnownOperations.Select(operation => operation.Declared))
            .Select(declared => $"{declared!.Name}: {declared.Method} {declared.Route} is not documented"));
        comparison._missingInDocument.AddRange(comparison._members
            .GroupBy(member => (member.Model, member.Member))
            .Where(readings => !readings.Any(member => member.IsRead))
            .GroupBy(readings => readings.Key.Model, readings => readings.Key.Member)
            .Select(model => $"{model.Key}: no documented response has {string.Join(", ", model)}"));
        return comparison;
    }

    private async Task CompareAsync(DocumentedOperation documented)
    {
        if (documented.Declared is not { } declared)
        {
            _missingInLibrary.Add($"{documented.Id}: the library does not have {documented.Method} {documented.Path}");
            return;
        }

        CompareDeclaration(documented, declared);
        if (declared.Route == documented.Path && declared.Method.Method == documented.Method)
        {
            await CompareRequestsAsync(documented, declared.Name);
        }

        if (documented.Response is not null && declared.HasContent)
        {
            CompareResponse(documented, declared.Name);
        }
    }

    private void CompareDeclaration(DocumentedOperation documented, Operation declared)
    {
        Compare(documented, documented.Id, declared.Name, "is called");
        Compare(documented, $"{documented.Method} {documented.Path}", $"{declared.Method} {declared.Route}", "is at");
        Compare(documented, documented.Response is null ? "no data" : "data", declared.HasContent ? "data" : "no data", "responds with");
        if (documented.Scopes.Count > 0)
        {
            Compare(documented, string.Join(" and ", documented.Scopes), declared.Scope, "requires the OAuth scope");
        }
    }

    private void Compare(DocumentedOperation operation, string documented, string declared, string what)
    {
        if (documented != declared)
        {
            AddOnce(_missingInLibrary, [$"{operation.Id}: {what} {documented}, but in the library {declared}"]);
        }
    }

    private async Task CompareRequestsAsync(DocumentedOperation documented, string name)
    {
        var samples = Enumerable.Range(0, Choices).Select(choice => SampleRequest.Of(documented, choice)).ToList();
        foreach (var request in samples.Concat(documented.RequestExamples
            .Where(example => SchemaTree.Describes(documented.Request!, example))
            .Select(example => samples[0] with { Body = JsonElement.Parse(example.ToJsonString()) })))
        {
            // What one method cannot send, another of the operation may.
            JsonNode? sent = null;
            foreach (var call in TypedCall.Overloads(name).Where(call => call.CanExpress(request)))
            {
                sent = await SendAsync(documented, call, request) is { } body ? Merge(sent, body) : sent;
            }

            if (sent is null)
            {
                AddOnce(_missingInLibrary, [$"{documented.Id}: cannot send {request.PathAndQuery} {(request.HasBody ? request.Body.GetRawText() : "without a body")}"]);
            }
            else
            {
                Compare(documented, request.HasBody ? "a body" : "no body", sent is JsonObject ? "a body" : "no body", "sends");
                CompareBodies($"{documented.Id}: request has ", "", request.HasBody ? JsonObject.Create(request.Body) : null, sent);
            }
        }
    }

    // Returns no body as a text, because it is no JSON, and null when the call was refused before it was sent.
    private async Task<JsonNode?> SendAsync(DocumentedOperation documented, TypedCall call, RecordedRequest request)
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(418, "{}"));
        var exception = await Record.ExceptionAsync(() => call.SendAsync(client, request));
        if (exception is not DatadogApiException answered)
        {
            return null;
        }

        var sent = client.Stub.SingleRequest();
        Assert.Equal((documented.Declared!.Name, request.Method, request.Path), (answered.Operation, sent.Method, sent.RawPath));
        AddMissing($"{documented.Id}: query parameter ", request.Query.Select(pair => pair.Key), sent.Query.Select(pair => pair.Key));
        return sent.Body.Length > 0 ? JsonNode.Parse(sent.BodyText)! : "";
    }

    private static JsonNode Merge(JsonNode? left, JsonNode right)
    {
        if (left is not JsonObject members || right is not JsonObject others)
        {
            return right;
        }

        foreach (var (name, value) in others.ToList())
        {
            others.Remove(name);
            members[name] = members[name] is { } member && value is not null ? Merge(member.DeepClone(), value) : value;
        }

        return members;
    }

    private void CompareBodies(string what, string path, JsonNode? documented, JsonNode? sent)
    {
        switch (documented, sent)
        {
            case (null, _) when path.Length == 0:
                // Whether there is a body is compared by the caller.
                break;
            case (JsonObject expected, JsonObject actual):
                AddMissing($"{what}{path}", expected.Select(member => member.Key), actual.Select(member => member.Key));
                foreach (var (name, value) in expected.Where(member => actual.ContainsKey(member.Key)))
                {
                    CompareBodies(what, $"{path}{name}.", value, actual[name]);
                }

                break;
            case (JsonArray expected, JsonArray actual) when expected.Count == actual.Count:
                foreach (var (left, right) in expected.Zip(actual))
                {
                    CompareBodies(what, $"{path.TrimEnd('.')}[].", left, right);
                }

                break;
            case var _ when !JsonNode.DeepEquals(documented, sent):
                AddOnce(_missingInLibrary, [$"{what}{path.TrimEnd('.')} {documented?.ToJsonString() ?? "null"}, sent as {sent?.ToJsonString() ?? "null"}"]);
                break;
        }
    }

    private void CompareResponse(DocumentedOperation documented, string name)
    {
        var call = TypedCall.Of(name);
        for (var choice = 0; choice < Choices; choice++)
        {
            var body = new SampleBody(choice).Of(documented.Response!).ToJsonString();
            DocumentJson? document = null;
            if (Record.Exception(() => document = call.Read(body)) is { } exception)
            {
                _missingInLibrary.Add($"{documented.Id}: response {body} cannot be read: {exception.Message}");
                return;
            }

            foreach (var value in new[] { document!.Data, document.Users })
            {
                foreach (var (unknown, _) in ModelMembers.Unknown(value))
                {
                    AddOnce(_unknownMembers.TryGetValue(unknown, out var operations) ? operations : _unknownMembers[unknown] = [], [documented.Id]);
                }

                _members.UnionWith(ModelMembers.Of(value));
            }

            if (!JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(document.Written)))
            {
                AddOnce(_missingInLibrary, [$"{documented.Id}: response {body} is written as {document.Written}"]);
            }
        }
    }

    private void CompareEnumerations(ApiDocument document)
    {
        var known = typeof(CasesClient).Assembly.GetExportedTypes()
            .Where(type => type.GetInterfaces().Any(implemented =>
                implemented.IsGenericType && implemented.GetGenericTypeDefinition() == typeof(IOpenEnumeration<>)))
            .Select(type => (
                type.Name,
                Values: type.GetProperties(BindingFlags.Public | BindingFlags.Static).Select(member => $"{member.GetValue(null)}").ToHashSet()))
            .ToList();
        foreach (var (name, values) in document.Enumerations.Where(enumeration => !Booleans.Any(enumeration.Values.SequenceEqual)))
        {
            var closest = known.MaxBy(enumeration => enumeration.Values.Intersect(values).Count());
            var missing = values.Except(closest.Values).ToList();
            if (missing.Count > 0)
            {
                _missingInLibrary.Add(
                    missing.Count == values.Count
                        ? $"{name}: no enumeration of the library has {string.Join(", ", missing)}"
                        : $"{name}: {closest.Name} does not have {string.Join(", ", missing)}");
            }
        }
    }

    private void AddMissing(string what, IEnumerable<string> documented, IEnumerable<string> known)
    {
        AddOnce(_missingInLibrary, documented.Except(known).Select(name => $"{what}{name}"));
        AddOnce(_missingInDocument, known.Except(documented).Select(name => $"{what}{name}"));
    }

    private static void AddOnce(List<string> lines, IEnumerable<string> others) => lines.AddRange(others.Except(lines));
}
