using System.Globalization;
using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;
using InMemoryServer;

// Serves an in-memory Datadog to programs in any language: dotnet run --project samples/InMemoryServer [-- PORT]
if (args.Length > 1 || !ushort.TryParse(args.FirstOrDefault("0"), NumberStyles.None, CultureInfo.InvariantCulture, out var port))
{
    await Console.Error.WriteLineAsync("Usage: InMemoryServer [PORT]");
    return 2;
}

var datadog = new InMemoryDatadog();
var @case = datadog.AddCase(new InMemoryCase("Disk alerts on the build machines")
{
    Priority = CasePriority.P2,
    DueDate = DateOnly.FromDateTime(DateTime.Today).AddDays(14),
    Assignee = new InMemoryUser("Grace Hopper", "grace@example.com"),
});

try
{
    await using var server = await InMemoryDatadogServer.StartAsync(datadog, port);
    var address = server.Urls.Single();
    const string Update = """{"data":{"type":"case","attributes":{"due_date":"2026-12-31"}}}""";
    Console.WriteLine($"""
        An in-memory Datadog listens at {address}
        It accepts any DD_API_KEY and DD_APP_KEY. Press Ctrl+C to stop it. Try:

        curl -H 'DD-API-KEY: any' -H 'DD-APPLICATION-KEY: any' {address}/api/v2/cases/{@case.Attributes.Key}
        curl -H 'DD-API-KEY: any' -H 'DD-APPLICATION-KEY: any' -H 'Content-Type: application/json' \
          -d '{Update}' {address}/api/v2/cases/{@case.Attributes.Key}/due_date
        """);
    await server.WaitForShutdownAsync();
    return 0;
}
catch (IOException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
