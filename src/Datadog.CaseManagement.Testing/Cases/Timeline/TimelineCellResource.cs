using System.Text;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>An entry of a case's timeline as responses show it.</summary>
internal static class TimelineCellResource
{
    private const string Type = "timeline_cell";

    public static JsonObject From(StoredCell cell, Store store) => Resource.Of(Type, cell.Id, Resource.Members(
        ("author", Author(store.Users.Find(cell.Author)!)),
        ("cell_content", cell.Content.DeepClone()),
        ("content", Encoding.UTF8.GetString(JsonText.Utf8(cell.Content))),
        ("created_at", Timestamp.Write(cell.CreatedAt)),
        ("modified_at", Timestamp.Write(cell.ModifiedAt)),
        ("type", cell.Type)));

    // In capitals, unlike everywhere else and unlike what is documented: so it was recorded.
    private static JsonObject Author(InMemoryUser user) => new()
    {
        ["type"] = "USER",
        ["content"] = new JsonObject
        {
            ["ID"] = user.Id,
            ["name"] = user.Name,
            ["email"] = user.Email,
            ["handle"] = user.Handle,
            ["active"] = user.Active,
        },
    };
}
