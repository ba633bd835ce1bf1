namespace Datadog.CaseManagement.JsonApi;

/// <summary>A resource with relationships to users, which the <c>included</c> member of the document can contain.</summary>
internal interface IReferencesUsers
{
    void AttachUsers(IncludedResources included);
}
