namespace Datadog.CaseManagement.Http;

/// <summary>The OAuth scopes of the API.</summary>
internal static class OAuthScope
{
    public const string CasesRead = "cases_read";
    public const string CasesWrite = "cases_write";
    public const string CasesSharedSettingsWrite = "cases_shared_settings_write";

    // Maintenance windows belong to Datadog's event management.
    public const string EventCorrelationConfigRead = "event_correlation_config_read";
    public const string EventCorrelationConfigWrite = "event_correlation_config_write";

    // Users belong to Datadog's access management.
    public const string UserAccessRead = "user_access_read";
}
