using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement.Projects;

/// <summary>The operations on the automation rules of a project.</summary>
internal static class AutomationRuleOperations
{
    private const string Rules = "/api/v2/cases/projects/{project_id}/rules";
    private const string Rule = Rules + "/{rule_id}";

    public static readonly ListOperation<AutomationRule> ListCaseAutomationRules =
        new("ListCaseAutomationRules", HttpMethod.Get, Rules, OAuthScope.Read, isRepeatable: true);

    public static readonly ModelOperation<AutomationRule> GetCaseAutomationRule =
        new("GetCaseAutomationRule", HttpMethod.Get, Rule, OAuthScope.Read, isRepeatable: true);

    public static readonly ModelOperation<AutomationRule> CreateCaseAutomationRule =
        new("CreateCaseAutomationRule", HttpMethod.Post, Rules, OAuthScope.WriteSharedSettings, isRepeatable: false);

    public static readonly ModelOperation<AutomationRule> UpdateCaseAutomationRule =
        new("UpdateCaseAutomationRule", HttpMethod.Put, Rule, OAuthScope.WriteSharedSettings, isRepeatable: true);

    public static readonly Operation DeleteCaseAutomationRule =
        new("DeleteCaseAutomationRule", HttpMethod.Delete, Rule, OAuthScope.WriteSharedSettings, isRepeatable: true);

    public static readonly ModelOperation<AutomationRule> EnableCaseAutomationRule =
        new("EnableCaseAutomationRule", HttpMethod.Post, Rule + "/enable", OAuthScope.WriteSharedSettings, isRepeatable: true);

    public static readonly ModelOperation<AutomationRule> DisableCaseAutomationRule =
        new("DisableCaseAutomationRule", HttpMethod.Post, Rule + "/disable", OAuthScope.WriteSharedSettings, isRepeatable: true);
}
