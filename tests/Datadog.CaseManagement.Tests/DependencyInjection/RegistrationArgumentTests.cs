using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Datadog.CaseManagement.Tests.DependencyInjection;

public sealed class RegistrationArgumentTests
{
    [Fact]
    public void Null_is_rejected_with_the_name_of_the_argument()
    {
        var services = new ServiceCollection();
        var section = new ConfigurationBuilder().Build();
        (string Name, Action Register)[] registrations =
        [
            ("services", () => ((IServiceCollection)null!).AddDatadogCaseManagement()),
            ("services", () => ((IServiceCollection)null!).AddDatadogCaseManagement(section)),
            ("name", () => services.AddDatadogCaseManagement(null!, static _ => { })),
            ("name", () => services.AddDatadogCaseManagement(null!, section)),
            ("configure", () => services.AddDatadogCaseManagement((Action<DatadogCaseManagementOptions>)null!)),
            ("section", () => services.AddDatadogCaseManagement("emea", (IConfiguration)null!)),
        ];

        Assert.All(registrations, registration =>
            Assert.Equal(registration.Name, Assert.Throws<ArgumentNullException>(registration.Register).ParamName));
        Assert.Empty(services);
    }
}
