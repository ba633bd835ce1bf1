namespace Datadog.CaseManagement;

/// <summary>Represents a project that the user has marked as a favorite. Its identifier is the identifier of the project.</summary>
public sealed partial record ProjectFavorite : Resource;
