namespace Datadog.CaseManagement;

/// <summary>A project that the user has marked as a favorite. Its identifier is that of the project.</summary>
public sealed partial record ProjectFavorite : Resource;
