using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Conventions;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Readme;

/// <summary>The table of operations is written by the code.</summary>
public sealed class OperationsTableTests
{
    private const string Prefix = "/api/v2";
    private const string Section = "Operations by path";

    private static readonly string[] Verbs = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    [Fact]
    public void The_table_of_operations_has_each_with_its_path_client_and_methods()
    {
        var (written, actual) = (MarkdownDocument.Operations.Rows(Section), Rows());
        if (Environment.GetEnvironmentVariable("UPDATE_OPERATIONS") == "1")
        {
            var path = Repository.PathOf(".github/docs/operations.md");
            var text = MarkdownDocument.Operations.Text;
            File.WriteAllText(path, text.Replace(string.Join('\n', written), string.Join('\n', actual), StringComparison.Ordinal));
            Assert.Skip("The table was written anew.");
        }

        Assert.Equal(actual, written);
    }

    [Fact]
    public void The_table_has_as_many_operations_as_the_readme_says() =>
        Assert.Contains($"all {Library.Operations.Count} operations", MarkdownDocument.Readme.Text, StringComparison.Ordinal);

    private static List<string> Rows() =>
        [.. ClientCall.ByMethod.Values
            .Select(call => (Client: PropertyOf(call.Exchange.Client), call.Method.Name, call.Operation))
            .OrderBy(call => call.Operation.Route, StringComparer.Ordinal)
            .ThenBy(call => call.Name, StringComparer.Ordinal)
            .GroupBy(call => (Path: List(call.Operation.Route), call.Client))
            .OrderBy(row => row.Key.Path, StringComparer.Ordinal)
            .Select(row => $"| `{Path([.. row.Select(call => call.Operation.Route).Distinct()])}` | `{row.Key.Client}` | {Methods(row.Select(call => (call.Operation, call.Name)))} |")];

    // Of the route of one thing, that of the list which it is in, where there is one.
    private static string List(string route) =>
        route.EndsWith('}') && route[..route.LastIndexOf('/')] is var list && Library.Operations.Any(operation => operation.Route == list) ? list : route;

    private static string Path(string[] routes) =>
        routes is [var list, var one] ? $"{list[Prefix.Length..]}[{one[list.Length..]}]" : routes.Single()[Prefix.Length..];

    private static string Methods(IEnumerable<(Operation Operation, string Method)> calls) =>
        string.Join(
            ", ",
            calls.GroupBy(call => call.Operation.Method.Method)
                .OrderBy(verb => Array.IndexOf(Verbs, verb.Key))
                .Select(verb => $"{verb.Key} {string.Join(", ", verb.Select(call => $"`{call.Method}`").Distinct())}"));

    private static string PropertyOf(Type client) =>
        typeof(DatadogCaseManagementClient).GetProperties().Single(property => property.PropertyType == client).Name;
}
