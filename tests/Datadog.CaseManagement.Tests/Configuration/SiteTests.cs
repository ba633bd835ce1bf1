using Datadog.CaseManagement.Configuration;

namespace Datadog.CaseManagement.Tests.Configuration;

public sealed class SiteTests
{
    private const string Unencrypted =
        "BaseAddress must be an absolute https address, or http to a loopback address: the keys must not cross a network in the clear";

    private const string MoreThanPath = "BaseAddress may have a path, but no user, query or fragment";

    [Theory]
    [InlineData(DatadogSites.US1, "https://api.datadoghq.com/")]
    [InlineData(DatadogSites.US3, "https://api.us3.datadoghq.com/")]
    [InlineData(DatadogSites.US5, "https://api.us5.datadoghq.com/")]
    [InlineData(DatadogSites.EU1, "https://api.datadoghq.eu/")]
    [InlineData(DatadogSites.AP1, "https://api.ap1.datadoghq.com/")]
    [InlineData(DatadogSites.AP2, "https://api.ap2.datadoghq.com/")]
    [InlineData(DatadogSites.UK1, "https://api.uk1.datadoghq.com/")]
    [InlineData(DatadogSites.US1Fed, "https://api.ddog-gov.com/")]
    [InlineData(DatadogSites.US2Fed, "https://api.us2.ddog-gov.com/")]
    [InlineData("us1", "https://api.datadoghq.com/")]
    [InlineData("US3", "https://api.us3.datadoghq.com/")]
    [InlineData("us5", "https://api.us5.datadoghq.com/")]
    [InlineData("EU1", "https://api.datadoghq.eu/")]
    [InlineData("ap1", "https://api.ap1.datadoghq.com/")]
    [InlineData("AP2", "https://api.ap2.datadoghq.com/")]
    [InlineData("uk1", "https://api.uk1.datadoghq.com/")]
    [InlineData("us1-fed", "https://api.ddog-gov.com/")]
    [InlineData("US2_FED", "https://api.us2.ddog-gov.com/")]
    [InlineData("us", "https://api.datadoghq.com/")]
    [InlineData("eu", "https://api.datadoghq.eu/")]
    [InlineData("app.datadoghq.eu", "https://api.datadoghq.eu/")]
    [InlineData("https://app.datadoghq.eu/", "https://api.datadoghq.eu/")]
    [InlineData("api.datadoghq.com", "https://api.datadoghq.com/")]
    [InlineData(" \"DatadogHQ.eu\" \n", "https://api.datadoghq.eu/")]
    [InlineData("'us5.datadoghq.com'", "https://api.us5.datadoghq.com/")]
    [InlineData("us9.datadoghq.com", "https://api.us9.datadoghq.com/")]
    [InlineData("datadog.example", "https://api.datadog.example/")]
    [InlineData("https://App.datadog.example/", "https://api.datadog.example/")]
    [InlineData("API.datadog.example", "https://api.datadog.example/")]
    [InlineData("a15.datadoghq.com", "https://api.datadoghq.com/")]
    [InlineData("ab.datadoghq.com", "https://api.datadoghq.com/")]
    [InlineData("ab1x.datadoghq.com", "https://api.datadoghq.com/")]
    [InlineData("mycompany.datadoghq.com", "https://api.datadoghq.com/")]
    [InlineData("https://acme.us5.datadoghq.com/", "https://api.us5.datadoghq.com/")]
    [InlineData("acme.us3.datadoghq.com", "https://api.us3.datadoghq.com/")]
    [InlineData("acme.ap1.datadoghq.com", "https://api.ap1.datadoghq.com/")]
    [InlineData("acme.ap2.datadoghq.com", "https://api.ap2.datadoghq.com/")]
    [InlineData("acme.uk1.datadoghq.com", "https://api.uk1.datadoghq.com/")]
    [InlineData("HTTPS://Acme.datadoghq.eu", "https://api.datadoghq.eu/")]
    [InlineData("agency.ddog-gov.com", "https://api.ddog-gov.com/")]
    [InlineData("agency.us2.ddog-gov.com", "https://api.us2.ddog-gov.com/")]
    [InlineData("acme.us9.datadoghq.com", "https://api.us9.datadoghq.com/")]
    [InlineData("app.acme.datadoghq.eu", "https://api.datadoghq.eu/")]
    [InlineData("acme.datadog.example", "https://api.acme.datadog.example/")]
    [InlineData("notdatadoghq.com", "https://api.notdatadoghq.com/")]
    [InlineData("https://acme.us5.datadoghq.com/cases?view=1#top", "https://api.us5.datadoghq.com/")]
    [InlineData("https://api.datadoghq.eu/api/v2", "https://api.datadoghq.eu/")]
    [InlineData("acme.datadoghq.com.", "https://api.datadoghq.com/")]
    [InlineData(null, "https://api.datadoghq.com/")]
    public void A_site_can_be_written_in_several_forms(string? site, string expected) =>
        Assert.Equal(expected, new Endpoint(site, null).Address.AbsoluteUri);

    [Theory]
    [InlineData("mars")]
    [InlineData("datadoghq.com/evil")]
    [InlineData("datadoghq.com:81")]
    [InlineData("user@datadoghq.com")]
    [InlineData("data dog.com")]
    [InlineData("datadoghq.com?x")]
    [InlineData("https://datadoghq.com:81/")]
    [InlineData("https://user@datadoghq.com/")]
    [InlineData("ftp://datadoghq.com/")]
    public void An_invalid_site_is_rejected_with_the_names_of_the_setting_and_of_the_variable(string site)
    {
        var exception = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() =>
            new DatadogCaseManagementClient(new DatadogCaseManagementOptions { ApiKey = "a", ApplicationKey = "b", Site = site }));

        Assert.Equal(
            $"Site (environment variable DD_SITE) '{site}' is not a Datadog site: use one of DatadogSites, its short name such as EU1, or a domain such as "
            + "datadoghq.eu",
            exception.Message);
    }

    [Theory]
    [InlineData("https://gateway.example/datadog", "https://gateway.example/datadog/")]
    [InlineData("https://gateway.example/datadog/", "https://gateway.example/datadog/")]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080/")]
    [InlineData("http://localhost:5080", "http://localhost:5080/")]
    [InlineData("http://[::1]:5080/", "http://[::1]:5080/")]
    public void A_base_address_replaces_the_site_and_keeps_its_path(string address, string expected) =>
        Assert.Equal(
            expected,
            new Endpoint(DatadogSites.EU1, new Uri(address)).Address.AbsoluteUri);

    [Theory]
    [InlineData("http://gateway.example", Unencrypted)]
    [InlineData("http://10.0.0.1", Unencrypted)]
    [InlineData("ftp://127.0.0.1", Unencrypted)]
    [InlineData("gateway.example", Unencrypted)]
    [InlineData("https://user:password@gateway.example", MoreThanPath)]
    [InlineData("https://gateway.example/?a=b", MoreThanPath)]
    [InlineData("https://gateway.example/#a", MoreThanPath)]
    public void A_base_address_that_would_expose_the_keys_is_rejected(string address, string expected)
    {
        var options = new DatadogCaseManagementOptions
        {
            ApiKey = "a",
            ApplicationKey = "b",
            BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute),
        };

        var exception = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => new DatadogCaseManagementClient(options));

        Assert.Equal(expected, exception.Message);
    }
}
