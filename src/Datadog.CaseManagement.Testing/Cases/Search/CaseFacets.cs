using System.Text.Json;
using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.Storage;

namespace Datadog.CaseManagement.Testing.Cases.Search;

/// <summary>
/// The facets by which a case is found and counted. <c>status</c> has the older status, its name and its group; <c>project</c> the project's
/// key and id; <c>assignee</c> the user's handle, email, name and id; <c>type</c> the case type's name, the older type and the id. There are
/// also <c>status_name</c>, <c>status_group</c>, <c>priority</c>, <c>creation_source</c>, <c>project_id</c> and <c>type_id</c>. Every other
/// facet is the key of an attribute or a custom attribute of the case, with all its values.
/// </summary>
internal sealed class CaseFacets(StoredCase @case, Store store)
{
    public StoredCase Case => @case;

    /// <summary>The texts in which words are searched.</summary>
    public IEnumerable<string> Texts => [@case.Title, @case.Description, @case.Key];

    /// <summary>Returns the values by which the case is found.</summary>
    public IEnumerable<string> GetValues(string facet) => GetFieldValues(facet) ?? GetAttributeValues(facet);

    /// <summary>Returns the values by which the case is counted: of several names of one thing, the first.</summary>
    public IEnumerable<string> GetGroupValues(string facet) => GetFieldValues(facet)?.Take(1) ?? GetAttributeValues(facet);

    private string[]? GetFieldValues(string facet)
    {
        var type = store.CaseTypes.Find(@case.TypeId)!;
        var status = type.Statuses.FindGroup(@case.StatusName)!;
        return facet switch
        {
            "assignee" => @case.Assignee is { } id && store.FindUser(id) is { } user ? [user.Handle, user.Email, user.Name, user.Id] : [],
            "creation_source" => [StoredCase.CreationSource],
            "priority" => [@case.Priority],
            "project" => store.Projects.Find(@case.ProjectId) is { } project ? [project.Key, project.Id] : [],
            "project_id" => [@case.ProjectId],
            "status" => [status.LegacyStatus, @case.StatusName, status.Name],
            "status_group" => [status.Name],
            "status_name" => [@case.StatusName],
            "type" => [type.Name, type.LegacyType, type.Id],
            "type_id" => [type.Id],
            _ => null,
        };
    }

    private IEnumerable<string> GetAttributeValues(string key) =>
        GetStrings(@case.Attributes[key]).Concat(GetStrings(@case.CustomAttributes[key]?["value"]));

    private static IEnumerable<string> GetStrings(JsonNode? value) => value switch
    {
        null => [],
        JsonArray values => values.SelectMany(GetStrings),
        _ when value.GetValueKind() is JsonValueKind.String => [value.GetValue<string>()],
        _ => [value.ToJsonString()],
    };
}
