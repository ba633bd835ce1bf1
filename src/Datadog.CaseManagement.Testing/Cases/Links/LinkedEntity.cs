namespace Datadog.CaseManagement.Testing;

/// <summary>What a link begins or ends at.</summary>
internal readonly record struct LinkedEntity(string Type, string Id)
{
    public const string Case = "CASE";

    private static readonly string[] Types = [Case, "INCIDENT", "PAGE", "AGENT_CONVERSATION"];

    /// <summary>An entity as a request names it: of a documented type, by a UUID, which is compared without regard to case.</summary>
    public static LinkedEntity Checked(string type, string id) =>
        Types.Contains(type) ? new(type, Uuid.Checked(id).ToLowerInvariant()) : throw Errors.BadRequest();

    public bool IsCase => Type == Case;
}
