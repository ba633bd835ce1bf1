using Datadog.CaseManagement.Tests.Exchanges;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Conventions;

public sealed class OperationTests
{
    // Besides the operations that create something. The service adds another link each time an incident is linked.
    private static readonly string[] NotIdempotent = ["BulkUpdateCases", "CommentCase", "LinkIncident"];

    public static TheoryData<string> Operations => [.. Library.Operations.Select(operation => operation.Name)];

    public static TheoryData<string> Methods => [.. ClientCall.ByMethod.Keys];

    public static TheoryData<Type> Responses => [.. Library.Responses];

    [Fact]
    public void Every_operation_has_a_name_and_a_route_of_its_own()
    {
        Assert.Distinct(Library.Operations.Select(operation => operation.Name));
        Assert.Distinct(Library.Operations.Select(operation => $"{operation.Method} {operation.Route}"));
        Assert.All(Library.Operations, operation => Assert.StartsWith("/api/v2/", operation.Route, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_operation_is_idempotent_unless_each_request_creates_something(string name)
    {
        var operation = Library.Operation(name);

        Assert.Equal(!name.StartsWith("Create", StringComparison.Ordinal) && !NotIdempotent.Contains(name), operation.IsIdempotent);
        Assert.True(operation.IsIdempotent || operation.Method == HttpMethod.Post, $"{name}: {operation.Method} is always idempotent.");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Only_operations_that_read_require_a_scope_to_read(string name)
    {
        var operation = Library.Operation(name);

        var reads = operation.Method == HttpMethod.Get || name == "AggregateCases";
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
    [MemberData(nameof(Responses), DisableDiscoveryEnumeration = true)]
    public void The_serializer_knows_the_type_of_every_response(Type type) => Assert.True(DatadogJson.Options.TryGetTypeInfo(type, out _));
}
