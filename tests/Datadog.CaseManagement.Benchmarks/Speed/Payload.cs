using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Benchmarks.Speed;

/// <summary>Response bodies with the members that Datadog sends and texts of typical length: 1.4 KB per case in a page.</summary>
internal static class Payload
{
    public const string CaseId = "5f0c5a0e-3c5f-4a55-8a5e-9f1b0f6f0001";

    private const string CaseTypeId = "00000000-0000-0000-0000-000000000001";
    private const string ProjectId = "d0a1f2b3-4c5d-4e6f-8a7b-9c0d1e2f3a4b";

    private static readonly string[] Statuses = ["Open", "In Progress", "Closed"];
    private static readonly string[] StatusGroups = ["SG_OPEN", "SG_IN_PROGRESS", "SG_CLOSED"];
    private static readonly string[] Users =
        [.. Enumerable.Range(1, 8).Select(user => $"7c1d9e40-2b3a-11ee-8d5f-{user:x12}")];

    public static byte[] Case() => Utf8(new JsonObject { ["data"] = Case(1), ["included"] = Included(Users[1], Users[2]) });

    public static byte[] Page(int number, int totalPages) => Utf8(new JsonObject
    {
        ["data"] = new JsonArray([.. Enumerable.Range(((number - 1) * 100) + 1, 100).Select(Case)]),
        ["included"] = Included(Users),
        ["meta"] = new JsonObject { ["page"] = new JsonObject { ["current"] = number, ["size"] = 100, ["total"] = totalPages } },
    });

    private static JsonObject Case(int number) => new()
    {
        ["id"] = string.Create(CultureInfo.InvariantCulture, $"5f0c5a0e-3c5f-4a55-8a5e-9f1b0f6f{number:x4}"),
        ["type"] = "case",
        ["attributes"] = new JsonObject
        {
            ["attributes"] = new JsonObject { ["service"] = new JsonArray("checkout"), ["team"] = new JsonArray("payments", "platform") },
            ["comment_count"] = number % 7,
            ["created_at"] = "2026-03-02T09:15:27.123456Z",
            ["creation_source"] = "MANUAL",
            ["custom_attributes"] = new JsonObject
            {
                ["region"] = new JsonObject { ["type"] = "TEXT", ["is_multi"] = false, ["value"] = "eu-west-1" },
            },
            ["description"] = $"Checkout answered {number} requests with 502 after the deployment of 09:02. " + string.Concat(Enumerable.Repeat(
                "The gateway lost its connections to the payment service, and orders were left without a confirmation. ", 3)),
            ["due_date"] = "2026-04-01",
            ["insights"] = new JsonArray(),
            ["internal_id"] = string.Create(CultureInfo.InvariantCulture, $"5f0c5a0e-3c5f-4a55-8a5e-9f1b0f6f{number:x4}"),
            ["key"] = $"CASEM-{number}",
            ["merge_status"] = "NOT_MERGED",
            ["modified_at"] = "2026-03-04T17:40:03.654321Z",
            ["priority"] = $"P{(number % 5) + 1}",
            ["public_id"] = $"{number}",
            ["status"] = "OPEN",
            ["status_group"] = StatusGroups[number % 3],
            ["status_name"] = Statuses[number % 3],
            ["title"] = $"Orders without a confirmation, number {number}",
            ["type"] = "STANDARD",
            ["type_id"] = CaseTypeId,
        },
        ["relationships"] = new JsonObject
        {
            ["assignee"] = CreateRelationship("user", Users[number % Users.Length]),
            ["created_by"] = CreateRelationship("user", Users[(number + 1) % Users.Length]),
            ["modified_by"] = CreateRelationship("user", Users[(number + 1) % Users.Length]),
            ["project"] = CreateRelationship("project", ProjectId),
        },
    };

    private static JsonObject CreateRelationship(string type, string id) => new() { ["data"] = new JsonObject { ["id"] = id, ["type"] = type } };

    private static JsonArray Included(params string[] users) => new([.. users.Select(id => new JsonObject
    {
        ["id"] = id,
        ["type"] = "user",
        ["attributes"] = new JsonObject
        {
            ["active"] = true, ["email"] = $"user.{id[^2..]}@example.com", ["handle"] = $"user.{id[^2..]}@example.com", ["name"] = $"User {id[^2..]}",
        },
    })]);

    private static byte[] Utf8(JsonObject document) => Encoding.UTF8.GetBytes(document.ToJsonString());
}
