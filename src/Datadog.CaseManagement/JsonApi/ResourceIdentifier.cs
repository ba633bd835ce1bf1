namespace Datadog.CaseManagement;

/// <summary>A JSON:API resource identifier: the type and identifier of a resource that is described elsewhere.</summary>
public sealed record ResourceIdentifier : Resource;
