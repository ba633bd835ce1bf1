using System.Text.RegularExpressions;
using Datadog.CaseManagement.Cases;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Conventions;

namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed partial class CaseRouteTests
{
    /// <summary>What the typed clients can ask about cases.</summary>
    public static TheoryData<string, string> Operations() =>
        [.. typeof(CaseOperations).GetFields()
            .Where(Library.IsOperation)
            .Select(field => (Operation)field.GetValue(null)!)
            .Select(operation => new TheoryDataRow<string, string>(operation.Method.Method, operation.Route))];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Every_operation_on_cases_is_answered(string method, string route)
    {
        var uri = "https://api.datadoghq.com" + Parameter().Replace(route, Desk.Unknown);

        var reply = await new Conversation().SendAsync(new HttpMethod(method), uri, null);

        Assert.NotEqual("""{"errors":["Not found"]}""", reply.Body);
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Parameter();
}
