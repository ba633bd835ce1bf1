using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Configuration;

/// <summary>Changes the environment of the process, so no other test runs at the same time.</summary>
[Collection(nameof(EnvironmentTests))]
[CollectionDefinition(nameof(EnvironmentTests), DisableParallelization = true)]
public sealed class EnvironmentTests : IDisposable
{
    private static readonly (string Name, string Value)[] Variables = [("DD_API_KEY", "api"), ("DD_APP_KEY", "app"), ("DD_SITE", "EU1")];

    private readonly List<(string Name, string? Value)> _before = [];

    public EnvironmentTests()
    {
        foreach (var (name, value) in Variables)
        {
            _before.Add((name, Environment.GetEnvironmentVariable(name)));
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    public void Dispose() => _before.ForEach(variable => Environment.SetEnvironmentVariable(variable.Name, variable.Value));

    [Fact]
    public async Task Without_a_container_the_environment_supplies_what_the_options_do_not_set()
    {
        using var handler = new CannedHandler();
        using var httpClient = new HttpClient(handler);

        await new CasesClient(httpClient, new DatadogCaseManagementOptions { ApplicationKey = "mine" }).GetAsync("CASEM-1", TestContext.Current.CancellationToken);

        var request = Assert.Single(handler.Requests);
        Assert.Equal("https://api.datadoghq.eu/api/v2/cases/CASEM-1", request.RequestUri!.AbsoluteUri);
        Assert.Equal(["api"], request.Headers.GetValues("DD-API-KEY"));
        Assert.Equal(["mine"], request.Headers.GetValues("DD-APPLICATION-KEY"));
    }
}
