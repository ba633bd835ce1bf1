using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Datadog.CaseManagement.Tests.Conventions;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Readme;

/// <summary>The examples that the reference shows of the methods are those of the table of exchanges, with the requests that they send.</summary>
public sealed class ReferenceExampleTests
{
    private const string Resolved =
        """
        ---
        uid: Datadog.CaseManagement.CasesClient.UpdateResolvedReasonAsync(System.String,Datadog.CaseManagement.CaseResolvedReason,System.Threading.CancellationToken)
        example:
        - *content
        ---
        ```csharp
        var result = await cases.UpdateResolvedReasonAsync("CASEM-1", CaseResolvedReason.FalsePositive);
        ```

        The request that is sent:

        ```http
        POST /api/v2/cases/CASEM-1/resolved_reason

        {
          "data": {
            "attributes": {
              "security_resolved_reason": "FALSE_POSITIVE"
            },
            "type": "case"
          }
        }
        ```

        """;

    private const string Streamed =
        """
        ---
        uid: Datadog.CaseManagement.CasesClient.ListTimelineAsync(System.String,Datadog.CaseManagement.TimelineOptions,System.Threading.CancellationToken)
        example:
        - *content
        ---
        ```csharp
        await foreach (var item in cases.ListTimelineAsync("CASEM-1"))
        {
            Console.WriteLine(item);
        }
        ```

        The request that is sent:

        ```http
        GET /api/v2/cases/CASEM-1/timelines?page%5Bsize%5D=100&page%5Bnumber%5D=0
        ```

        """;

    private static readonly JsonSerializerOptions Indented = new(PlainJson.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    [Fact]
    public void Each_method_that_calls_an_operation_has_an_example()
    {
        var documentation = Documentation.Of(Library.Assembly);
        var examples = ClientCall.ByMethod.Values
            .Where(call => !documentation.HasExample(call.Method))
            .OrderBy(Id, StringComparer.Ordinal)
            .Select(call => $"---\nuid: {Id(call)}\nexample:\n- *content\n---\n{Example(call)}")
            .ToList();
        if (Environment.GetEnvironmentVariable("REFERENCE_EXAMPLES") is { Length: > 0 } path)
        {
            File.WriteAllLines(path, examples);
        }

        Assert.Contains(Resolved, examples);
        Assert.Contains(Streamed, examples);
    }

    private static string Id(ClientCall call) => Documentation.Id(call.Method)["M:".Length..];

    private static string Example(ClientCall call)
    {
        var (code, exchange) = (Code(call.Exchange.Code), call.Exchange);
        var statement = new StringBuilder("```csharp\n");
        if (call.Method.ReturnType.IsAssignableTo(typeof(Task)))
        {
            _ = statement.Append(call.Method.ReturnType.IsGenericType ? "var result = " : "").Append($"await {code};\n");
        }
        else
        {
            _ = statement.Append($"await foreach (var item in {code})\n{{\n    Console.WriteLine(item);\n}}\n");
        }

        var body = exchange.Body is { } json ? $"\n{JsonNode.Parse(json)!.ToJsonString(Indented).ReplaceLineEndings("\n")}\n" : "";
        return $"{statement}```\n\nThe request that is sent:\n\n```http\n{exchange.Request}\n{body}```\n";
    }

    // The call without the parameter of the lambda expression, and without the indentation that its lines have in the table.
    private static string Code(string lambda)
    {
        var lines = lambda[(lambda.IndexOf("=>", StringComparison.Ordinal) + 3)..].ReplaceLineEndings("\n").Split('\n');
        if (lines.Length == 1)
        {
            return lines[0];
        }

        var indent = lines.Skip(1).Min(line => line.Length - line.TrimStart().Length);
        var margin = lines[1].TrimStart().StartsWith('{') ? "" : "    ";
        return string.Join('\n', lines.Skip(1).Select(line => margin + line[indent..]).Prepend(lines[0]));
    }
}
