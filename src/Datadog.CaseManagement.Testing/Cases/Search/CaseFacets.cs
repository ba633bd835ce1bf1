using System.Text.Json;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>
/// What a case can be found and counted by. <c>status</c> has the status's older form, its name and its group; <c>project</c> the
/// project's key and id; <c>assignee</c> the user's handle, email, name and id; <c>type</c> the case type's name, the older type and the
/// id. Beside them there are <c>status_name</c>, <c>status_group</c>, <c>priority</c>, <c>project_id</c> and <c>type_id</c>. Every other
/// facet is a label of the case or a custom attribute, by its key, with all its values.
/// </summary>
internal sealed class CaseFacets(StoredCase @case, Store store)
{
    public StoredCase Case => @case;

    /// <summary>What words are looked for in.</summary>
    public IEnumerable<string> Texts => [@case.Title, @case.Description, @case.Key];

    /// <summary>The values that the case is found by.</summary>
    public IEnumerable<string> Values(string facet) => Names(facet) ?? Labels(facet);

    /// <summary>The values that the case is counted by: of names for the same thing, the first.</summary>
    public IEnumerable<string> Groups(string facet) => Names(facet)?.Take(1) ?? Labels(facet);

    private string[]? Names(string facet)
    {
        var type = store.CaseTypes.Find(@case.TypeId)!;
        var status = type.Statuses.GroupOf(@case.StatusName)!;
        return facet switch
        {
            "assignee" => @case.Assignee is { } id && store.Users.Find(id) is { } user ? [user.Handle, user.Email, user.Name, user.Id] : [],
            "priority" => [@case.Priority],
            "project" => store.Projects.Find(@case.ProjectId) is { } project ? [project.Key, project.Id] : [],
            "project_id" => [@case.ProjectId],
            "status" => [status.Status, @case.StatusName, status.Name],
            "status_group" => [status.Name],
            "status_name" => [@case.StatusName],
            "type" => [type.Name, type.TypeOfCases, type.Id],
            "type_id" => [type.Id],
            _ => null,
        };
    }

    private IEnumerable<string> Labels(string key) => Read(@case.Labels[key]).Concat(Read(@case.CustomAttributes[key]?["value"]));

    private static IEnumerable<string> Read(JsonNode? value) => value switch
    {
        null => [],
        JsonArray values => values.SelectMany(Read),
        _ when value.GetValueKind() is JsonValueKind.String => [value.GetValue<string>()],
        _ => [value.ToJsonString()],
    };
}
