using System.Net;
using Datadog.CaseManagement.Tests.Exchanges;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Datadog.CaseManagement.AotTest;

/// <summary>Paging, errors, retries, and registration in a container.</summary>
internal static class Behaviors
{
    public static IReadOnlyList<(string Name, Func<Task> RunAsync)> All { get; } =
    [
        ("A search streams page after page", StreamAsync),
        ("An error says why", FailAsync),
        ("A rate-limited request is retried", RetryAsync),
        ("A container is configured from a section", ConfigureAsync),
    ];

    private static async Task StreamAsync()
    {
        using var canned = new CannedDatadog(
            CannedDatadog.Response(200, """{"data":[{"id":"c1"},{"id":"c2"}],"meta":{"page":{"current":1,"size":2,"total":2}}}"""),
            CannedDatadog.Response(200, """{"data":[{"id":"c3"}],"meta":{"page":{"current":2,"size":2,"total":2}}}"""));
        using var datadog = canned.Client();

        var found = new List<string>();
        await foreach (var match in datadog.Cases.SearchAsync(CaseFilter.Priority(CasePriority.P2), new CaseSearchOptions { PageSize = 2 }))
        {
            found.Add(match.Id);
        }

        Expect.Equal("c1,c2,c3", string.Join(',', found));
        Expect.Equal("GET /api/v2/cases?filter=priority%3AP2&page%5Bsize%5D=2&page%5Bnumber%5D=2", canned.Requests[1].Line);
    }

    private static async Task FailAsync()
    {
        using var canned = new CannedDatadog(CannedDatadog.Response(
            404, """{"errors":[{"title":"Generic Error","detail":"case not found","code":"resource_not_found"}]}"""));
        using var datadog = canned.Client();

        var exception = await Expect.ThrowsAsync<DatadogApiException>(() => datadog.Cases.GetAsync("CASEM-9"));

        Expect.Equal(
            [HttpStatusCode.NotFound, "GetCase", "case not found", "resource_not_found"],
            [exception.StatusCode, exception.Operation, exception.Errors[0].Detail, exception.Errors[0].Code]);
    }

    private static async Task RetryAsync()
    {
        var limited = CannedDatadog.Response(429, """{"errors":["limited"]}""");
        limited.Headers.Add("Retry-After", "0");
        using var canned = new CannedDatadog(limited, CannedDatadog.Response(200, Exchange.Document(CaseSamples.Case.Json)));
        using var datadog = canned.Client();

        var found = await datadog.Cases.GetAsync("CASEM-1");

        Expect.Equal(["CASEM-1", 2], [found.Attributes.Key, canned.Requests.Count]);
    }

    private static async Task ConfigureAsync()
    {
        using var canned = new CannedDatadog(CannedDatadog.Response(200, Exchange.Document(CaseSamples.Case.Json)));
        var settings = new Dictionary<string, string?>
        {
            ["Datadog:ApiKey"] = "api-key",
            ["Datadog:ApplicationKey"] = "application-key",
            ["Datadog:Site"] = "EU1",
            ["Datadog:Retry:MaxRetries"] = "0",
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddDatadogCaseManagement(configuration.GetSection("Datadog")).ConfigurePrimaryHttpMessageHandler(() => canned);
        await using var provider = services.BuildServiceProvider();

        var found = await provider.GetRequiredService<CasesClient>().GetAsync("CASEM-1");

        Expect.Equal(["CASEM-1", "GET /api/v2/cases/CASEM-1"], [found.Attributes.Key, canned.Requests.Single().Line]);
    }
}
