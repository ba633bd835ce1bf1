namespace Datadog.CaseManagement;

/// <summary>
/// Defines the sites of Datadog, for <see cref="DatadogCaseManagementOptions.Site"/>. An organization belongs to exactly one site, and its
/// keys are not valid at the others. Specify a site that is not listed here by its domain.
/// </summary>
public static class DatadogSites
{
    /// <summary>The US1 site, which is the default: <c>datadoghq.com</c>.</summary>
    public const string US1 = "datadoghq.com";

    /// <summary>The US3 site: <c>us3.datadoghq.com</c>.</summary>
    public const string US3 = "us3.datadoghq.com";

    /// <summary>The US5 site: <c>us5.datadoghq.com</c>.</summary>
    public const string US5 = "us5.datadoghq.com";

    /// <summary>The EU1 site: <c>datadoghq.eu</c>.</summary>
    public const string EU1 = "datadoghq.eu";

    /// <summary>The AP1 site: <c>ap1.datadoghq.com</c>.</summary>
    public const string AP1 = "ap1.datadoghq.com";

    /// <summary>The AP2 site: <c>ap2.datadoghq.com</c>.</summary>
    public const string AP2 = "ap2.datadoghq.com";

    /// <summary>The UK1 site: <c>uk1.datadoghq.com</c>.</summary>
    public const string UK1 = "uk1.datadoghq.com";

    /// <summary>The US1-FED site: <c>ddog-gov.com</c>.</summary>
    public const string US1Fed = "ddog-gov.com";

    /// <summary>The US2-FED site: <c>us2.ddog-gov.com</c>.</summary>
    public const string US2Fed = "us2.ddog-gov.com";
}
