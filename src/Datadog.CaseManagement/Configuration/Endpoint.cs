using Microsoft.Extensions.Options;

namespace Datadog.CaseManagement.Configuration;

/// <summary>
/// The base address of requests, with a trailing slash, and the settings that it was created from. The settings are validated again here,
/// because options can change while they are in use, and a change must not send the keys unencrypted.
/// </summary>
internal sealed class Endpoint
{
    private readonly string? _site;
    private readonly Uri? _baseAddress;

    public Endpoint(string? site, Uri? baseAddress)
    {
        var violations = OptionsValidator.GetAddressViolations(site, baseAddress).ToList();
        if (violations.Count > 0)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(DatadogCaseManagementOptions), violations);
        }

        _site = site;
        _baseAddress = baseAddress;
        Address = baseAddress is null ? new Uri($"https://api.{Site.Normalize(site ?? DatadogSites.US1)}/")
            : baseAddress.AbsoluteUri.EndsWith('/') ? baseAddress
            : new Uri(baseAddress.AbsoluteUri + "/");
    }

    public Uri Address { get; }

    public bool WasCreatedFrom(string? site, Uri? baseAddress) =>
        ReferenceEquals(_site, site) && ReferenceEquals(_baseAddress, baseAddress);
}
