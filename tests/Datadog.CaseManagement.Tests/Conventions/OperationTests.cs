using Datadog.CaseManagement.Tests.Exchanges;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Conventions;

public sealed class OperationTests
{
    // What makes something new each time it is sent. A link to an incident is one: the service adds another.
    private static readonly string[] NotRepeatable = ["BulkUpdateCases", "CommentCase", "LinkIncident"];

    public static TheoryData<string> Operations => [.. Library.Operations.Select(operation => operation.Name)];

    public static TheoryData<string> Methods => [.. ClientCall.ByMethod.Keys];

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
        var operation = Library.Operation(id);

        Assert.Equal(!id.StartsWith("Create", StringComparison.Ordinal) && !NotRepeatable.Contains(id), operation.IsIdempotent);
        Assert.True(operation.IsIdempotent || operation.Method == HttpMethod.Post, $"{id}: {operation.Method} can always be repeated.");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Only_what_reads_asks_for_a_scope_to_read(string id)
    {
        var operation = Library.Operation(id);

        var reads = operation.Method == HttpMethod.Get || id == "AggregateCases";
        Assert.Equal(reads, operation.Scope.EndsWith("_read", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_operation_is_in_the_table_of_exchanges() =>
        Assert.Equal(
            Library.Operations.Select(operation => operation.Name),
            Exchange.All.Select(exchange => exchange.Operation).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_method_of_a_client_is_in_the_table_of_exchanges() =>
        Assert.Equal(Library.Methods.Keys.Order(StringComparer.Ordinal), ClientCall.ByMethod.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Methods))]
    public void The_identifiers_of_a_method_fill_the_route_of_its_operation(string method)
    {
        var call = ClientCall.ByMethod[method];
        var (operation, exchange) = (call.Operation, call.Exchange);
        var identifiers = new Queue<object?>(call.Arguments);

        var path = operation.Route.Split('/').Select(segment => segment.StartsWith('{') ? identifiers.Dequeue() : segment);

        Assert.Equal($"{operation.Method} {string.Join('/', path)}", exchange.Request.Split('?')[0]);
    }

    [Theory]
    [MemberData(nameof(Answers), DisableDiscoveryEnumeration = true)]
    public void The_serializer_knows_every_answer(Type answer) => Assert.True(DatadogJson.Options.TryGetTypeInfo(answer, out _));
}
