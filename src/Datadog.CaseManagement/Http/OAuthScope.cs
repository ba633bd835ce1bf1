namespace Datadog.CaseManagement.Http;

/// <summary>The OAuth scopes of the API.</summary>
internal static class OAuthScope
{
    public const string Read = "cases_read";
    public const string Write = "cases_write";
    public const string WriteSharedSettings = "cases_shared_settings_write";
}
