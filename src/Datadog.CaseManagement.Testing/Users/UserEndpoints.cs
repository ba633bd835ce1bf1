using System.Net;
using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.Http;
using Datadog.CaseManagement.Testing.JsonApi;

namespace Datadog.CaseManagement.Testing.Users;

/// <summary>The endpoints of users. Unlike those of Case Management, they respond with plain JSON.</summary>
internal static class UserEndpoints
{
    private const string Ascending = "asc";
    private const string Descending = "desc";

    private static readonly string[] SortableFields = ["name", "modified_at", "user_count", "-name", "-modified_at", "-user_count"];

    public static IReadOnlyList<Route> Routes { get; } =
    [
        Route.Get("/api/v2/users", ListUsers),
        Route.Get("/api/v2/users/{user_id}", GetUser),
    ];

    /// <summary>Lists the users whose name, email address or handle contains a text, a page at a time. The first page is 0.</summary>
    private static ApiResult ListUsers(RequestContext context)
    {
        var page = PageRequest.Read(context.Query, firstNumber: 0);
        var statuses = ReadStatuses(context.Query);
        var filter = context.Query.ReadString("filter") ?? "";
        var users = context.Store.Users.Rows;
        var found = Sort(users.Where(user => user.Contains(filter) && (statuses.Length == 0 || statuses.Contains(user.Status))), context.Query);
        return Ok(new JsonObject
        {
            ["meta"] = new JsonObject { ["page"] = new JsonObject { ["total_filtered_count"] = found.Count, ["total_count"] = users.Count } },
            ["data"] = new JsonArray([.. page.Apply(found).Select(user => AccountResource.Create(user, context.Store))]),
        });
    }

    private static ApiResult GetUser(RequestContext context) =>
        Ok(ResponseDocument.Create(AccountResource.Create(context.Find(context.Store.Users, "user_id", "UserId", UserResource.Type), context.Store)));

    private static ApiResult Ok(JsonObject document) => new(HttpStatusCode.OK, document, ApiResult.Json);

    private static string[] ReadStatuses(QueryParameters query)
    {
        var statuses = (query.ReadString("filter[status]") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        return statuses.Except(StoredUser.Statuses).Any()
            ? throw ApiErrors.BadRequest($"the query parameter filter[status] must have only values of {string.Join(", ", StoredUser.Statuses)}")
            : statuses;
    }

    // By name unless another field is given. Users with the same value are in the order in which they were added.
    private static List<StoredUser> Sort(IEnumerable<StoredUser> users, QueryParameters query)
    {
        var field = query.ReadOneOf("sort", SortableFields) ?? "name";
        var descends = field[0] == '-' || query.ReadOneOf("sort_dir", Ascending, Descending) == Descending;
        IEnumerable<StoredUser> ascending = field.TrimStart('-') switch
        {
            "name" => users.OrderBy(user => user.User.Name, StringComparer.OrdinalIgnoreCase),
            "modified_at" => users.OrderBy(user => user.ModifiedAt),
            _ => users,
        };
        return [.. descends ? ascending.Reverse() : ascending];
    }
}
