namespace Datadog.CaseManagement.JsonApi;

/// <summary>A resource with relationships to users, who may stand in the document's <c>included</c>.</summary>
internal interface IReferencesUsers
{
    void AttachUsers(IncludedResources included);
}
