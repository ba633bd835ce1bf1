using System.Globalization;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>A case as responses show it: members in the service's order, members without a value left out.</summary>
internal static class CaseResource
{
    public const string Type = "case";

    public static JsonObject Document(StoredCase @case, Store store) => new()
    {
        ["data"] = From(@case, store),
        ["included"] = new JsonArray([.. UsersOf(@case).Select(id => UserResource.From(store.Users.Find(id)!))]),
    };

    private static JsonObject From(StoredCase @case, Store store) => new()
    {
        ["id"] = @case.Id,
        ["type"] = Type,
        ["attributes"] = Attributes(@case, store.CaseTypes.Find(@case.TypeId)!),
        ["relationships"] = Relationships(@case),
    };

    private static JsonObject Attributes(StoredCase @case, StoredCaseType type)
    {
        var status = type.Statuses.GroupOf(@case.StatusName)!;
        var attributes = new JsonObject { ["attributes"] = new JsonObject() };
        Add(attributes, "closed_at", @case.ClosedAt);
        attributes["comment_count"] = 0;
        Add(attributes, "created_at", @case.CreatedAt);
        attributes["creation_source"] = "MANUAL";
        attributes["custom_attributes"] = @case.CustomAttributes.DeepClone();
        attributes["description"] = @case.Description;
        if (@case.DueDate is { } dueDate)
        {
            attributes["due_date"] = dueDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        attributes["insights"] = new JsonArray();
        attributes["internal_id"] = @case.Id;
        attributes["key"] = @case.Key;
        attributes["merge_status"] = "NOT_MERGED";
        Add(attributes, "modified_at", @case.ModifiedAt);
        attributes["priority"] = @case.Priority;
        attributes["public_id"] = @case.PublicId;
        attributes["status"] = status.Status;
        attributes["status_group"] = status.Name;
        attributes["status_name"] = @case.StatusName;
        attributes["title"] = @case.Title;
        attributes["type"] = type.TypeOfCases;
        attributes["type_id"] = type.Id;
        return attributes;
    }

    private static JsonObject Relationships(StoredCase @case)
    {
        var relationships = new JsonObject();
        Add(relationships, "assignee", @case.Assignee);
        Add(relationships, "created_by", @case.CreatedBy);
        Add(relationships, "modified_by", @case.ModifiedBy);
        relationships["project"] = Relationship.To(ProjectResource.Type, @case.ProjectId);
        return relationships;
    }

    // The creator comes first, although the relationships begin with the assignee.
    private static IEnumerable<string> UsersOf(StoredCase @case) =>
        new[] { @case.CreatedBy, @case.Assignee, @case.ModifiedBy }.OfType<string>().Distinct();

    private static void Add(JsonObject attributes, string name, DateTimeOffset? time)
    {
        if (time is { } value)
        {
            attributes[name] = Timestamp.Write(value);
        }
    }

    private static void Add(JsonObject relationships, string name, string? userId)
    {
        if (userId is not null)
        {
            relationships[name] = Relationship.To(UserResource.Type, userId);
        }
    }
}
