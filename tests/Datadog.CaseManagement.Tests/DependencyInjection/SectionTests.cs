using Datadog.CaseManagement.Tests.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Datadog.CaseManagement.Tests.DependencyInjection;

public sealed class SectionTests
{
    [Theory]
    [InlineData("")]
    [InlineData("emea")]
    public async Task A_change_of_the_section_takes_effect_with_the_next_call(string name)
    {
        using var handler = new CannedHandler();
        var configuration = new ConfigurationManager { ["Emea:ApiKey"] = "old", ["Emea:ApplicationKey"] = "app" };
        var services = new ServiceCollection();
        services.AddDatadogCaseManagement(name, configuration.GetSection("Emea")).ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();
        var cases = provider.GetRequiredKeyedService<CasesClient>(name == Options.DefaultName ? null : name);

        await cases.GetAsync("CASEM-1", TestContext.Current.CancellationToken);
        configuration["Emea:ApiKey"] = "new";
        ((IConfigurationRoot)configuration).Reload();
        await cases.GetAsync("CASEM-1", TestContext.Current.CancellationToken);

        Assert.Equal(["old", "new"], handler.Requests.Select(request => request.Headers.GetValues("DD-API-KEY").Single()));
    }
}
