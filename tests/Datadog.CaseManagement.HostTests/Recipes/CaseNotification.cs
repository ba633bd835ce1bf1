namespace Datadog.CaseManagement.HostTests.Recipes;

#region A webhook, 2
public sealed record CaseNotification(string Key);
#endregion
