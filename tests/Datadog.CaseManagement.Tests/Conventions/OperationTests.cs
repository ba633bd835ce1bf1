using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement.Tests.Conventions;

public sealed class OperationTests
{
    // What makes something new each time it is sent. A link to an incident is one: the service adds another.
    private static readonly string[] NotRepeatable = ["BulkUpdateCases", "CommentCase", "LinkIncident"];

    public static TheoryData<string> Operations => [.. Library.Operations.Select(operation => operation.Name)];

    public static TheoryData<Type> Answers => [.. Library.Answers];

    [Fact]
    public void Operations_have_names_and_routes_of_their_own()
    {
        Assert.Distinct(Library.Operations.Select(operation => operation.Name));
        Assert.Distinct(Library.Operations.Select(operation => $"{operation.Method} {operation.Route}"));
        Assert.All(Library.Operations, operation => Assert.StartsWith("/api/v2/", operation.Route, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Only_what_makes_something_new_each_time_is_not_repeatable(string id)
    {
        var operation = Find(id);

        Assert.Equal(!id.StartsWith("Create", StringComparison.Ordinal) && !NotRepeatable.Contains(id), operation.IsIdempotent);
        Assert.True(operation.IsIdempotent || operation.Method == HttpMethod.Post, $"{id}: {operation.Method} can always be repeated.");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Only_what_reads_asks_for_a_scope_to_read(string id)
    {
        var operation = Find(id);

        var reads = operation.Method == HttpMethod.Get || id == "AggregateCases";
        Assert.Equal(reads, operation.Scope.EndsWith("_read", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_operation_can_be_called(string id) =>
        Assert.Contains(Library.Methods.Values, pair => OperationCalls.Of(pair.Method).Contains(Find(id)));

    [Fact]
    public void Every_operation_is_called_from_native_code_too() =>
        Assert.Equal(
            Library.Operations.Select(operation => operation.Name),
            AotTest.Checks.Exchanges.Select(exchange => exchange.Operation).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Answers), DisableDiscoveryEnumeration = true)]
    public void The_serializer_knows_every_answer(Type answer) => Assert.True(DatadogJson.Options.TryGetTypeInfo(answer, out _));

    private static Operation Find(string id) => Library.Operations.Single(operation => operation.Name == id);
}
