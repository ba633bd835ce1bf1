using System.Net;
using Datadog.CaseManagement.AotTest.Samples;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Datadog.CaseManagement.AotTest;

/// <summary>What no single call shows: paging, errors, repetition, and what a container is told.</summary>
internal static class Behaviours
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new("A search streams page after page", StreamAsync),
        new("A refusal tells why", RefuseAsync),
        new("A limited request is repeated", RepeatAsync),
        new("A container is configured from a section", ConfigureAsync),
    ];

    private static async Task StreamAsync()
    {
        using var canned = new CannedDatadog(
            CannedDatadog.Answer(HttpStatusCode.OK, """{"data":[{"id":"c1"},{"id":"c2"}],"meta":{"page":{"current":1,"size":2,"total":2}}}"""),
            CannedDatadog.Answer(HttpStatusCode.OK, """{"data":[{"id":"c3"}],"meta":{"page":{"current":2,"size":2,"total":2}}}"""));
        using var datadog = canned.Client();

        var found = new List<string>();
        await foreach (var match in datadog.Cases.SearchAsync(CaseFilter.Priority(CasePriority.P2), new CaseSearchOptions { PageSize = 2 }))
        {
            found.Add(match.Id);
        }

        Expect.Equal("c1,c2,c3", string.Join(',', found));
        Expect.Equal("GET /api/v2/cases?filter=priority%3AP2&page%5Bsize%5D=2&page%5Bnumber%5D=2", canned.Requests[1].Line);
    }

    private static async Task RefuseAsync()
    {
        using var canned = new CannedDatadog(CannedDatadog.Answer(
            HttpStatusCode.NotFound, """{"errors":[{"title":"Generic Error","detail":"case not found","code":"resource_not_found"}]}"""));
        using var datadog = canned.Client();

        var exception = await Expect.ThrowsAsync<DatadogApiException>(() => datadog.Cases.GetAsync("CASEM-9"));

        Expect.Equal(
            [HttpStatusCode.NotFound, "GetCase", "case not found", "resource_not_found"],
            [exception.StatusCode, exception.Operation, exception.Errors[0].Detail, exception.Errors[0].Code]);
    }

    private static async Task RepeatAsync()
    {
        var limited = CannedDatadog.Answer(HttpStatusCode.TooManyRequests, """{"errors":["limited"]}""");
        limited.Headers.Add("Retry-After", "0");
        using var canned = new CannedDatadog(limited, CannedDatadog.Answer(HttpStatusCode.OK, CannedDatadog.Document(CaseSamples.Case.Json)));
        using var datadog = canned.Client();

        var found = await datadog.Cases.GetAsync("CASEM-1");

        Expect.Equal(["CASEM-1", 2], [found.Attributes.Key, canned.Requests.Count]);
    }

    private static async Task ConfigureAsync()
    {
        using var canned = new CannedDatadog(CannedDatadog.Answer(HttpStatusCode.OK, CannedDatadog.Document(CaseSamples.Case.Json)));
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
