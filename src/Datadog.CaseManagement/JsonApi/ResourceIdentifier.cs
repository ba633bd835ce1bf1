namespace Datadog.CaseManagement;

/// <summary>A JSON:API resource identifier: the type and identifier of a resource that is described elsewhere.</summary>
public sealed partial record ResourceIdentifier : Resource
{
    /// <summary>Makes an identifier of nothing yet.</summary>
    public ResourceIdentifier()
    {
    }
}
