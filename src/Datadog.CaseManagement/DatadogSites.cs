namespace Datadog.CaseManagement;

/// <summary>
/// Datadog's sites, for <see cref="DatadogCaseManagementOptions.Site"/>. An organisation lives at exactly one of them, and its keys are
/// worth nothing at the others. A site that is not listed here is given by its domain.
/// </summary>
public static class DatadogSites
{
    /// <summary>US1, the default: <c>datadoghq.com</c>.</summary>
    public const string US1 = "datadoghq.com";

    /// <summary>US3: <c>us3.datadoghq.com</c>.</summary>
    public const string US3 = "us3.datadoghq.com";

    /// <summary>US5: <c>us5.datadoghq.com</c>.</summary>
    public const string US5 = "us5.datadoghq.com";

    /// <summary>EU1: <c>datadoghq.eu</c>.</summary>
    public const string EU1 = "datadoghq.eu";

    /// <summary>AP1: <c>ap1.datadoghq.com</c>.</summary>
    public const string AP1 = "ap1.datadoghq.com";

    /// <summary>AP2: <c>ap2.datadoghq.com</c>.</summary>
    public const string AP2 = "ap2.datadoghq.com";

    /// <summary>UK1: <c>uk1.datadoghq.com</c>.</summary>
    public const string UK1 = "uk1.datadoghq.com";

    /// <summary>US1-FED: <c>ddog-gov.com</c>.</summary>
    public const string US1Fed = "ddog-gov.com";

    /// <summary>US2-FED: <c>us2.ddog-gov.com</c>.</summary>
    public const string US2Fed = "us2.ddog-gov.com";
}
