namespace Datadog.CaseManagement;

/// <summary>Represents a JSON:API resource identifier: the type and identifier of a resource.</summary>
public sealed partial record ResourceIdentifier : Resource
{
    /// <summary>Initializes a new instance of the <see cref="ResourceIdentifier"/> class.</summary>
    public ResourceIdentifier()
    {
    }
}
