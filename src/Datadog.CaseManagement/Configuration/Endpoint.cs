using Microsoft.Extensions.Options;

namespace Datadog.CaseManagement.Configuration;

/// <summary>
/// The address that requests are made relative to, with a slash at its end, and the settings that it follows from. They are checked here,
/// and not at start alone: options can be changed while they are in use, and no change may send the keys in the clear.
/// </summary>
internal sealed class Endpoint
{
    private readonly string? _site;
    private readonly Uri? _baseAddress;

    public Endpoint(string? site, Uri? baseAddress)
    {
        var violations = OptionsValidator.AddressViolations(site, baseAddress).ToList();
        if (violations.Count > 0)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(DatadogCaseManagementOptions), violations);
        }

        _site = site;
        _baseAddress = baseAddress;
        Address = baseAddress is null ? new Uri($"https://api.{DatadogSites.Normalize(site ?? DatadogSites.US1)}/")
            : baseAddress.AbsoluteUri.EndsWith('/') ? baseAddress
            : new Uri(baseAddress.AbsoluteUri + "/");
    }

    public Uri Address { get; }

    public bool FollowsFrom(string? site, Uri? baseAddress) => ReferenceEquals(_site, site) && ReferenceEquals(_baseAddress, baseAddress);
}
