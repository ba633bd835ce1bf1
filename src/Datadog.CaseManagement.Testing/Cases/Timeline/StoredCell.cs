using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>An entry of a case's timeline.</summary>
internal sealed record StoredCell(string Type, JsonObject Content, DateTimeOffset CreatedAt, string Author)
{
    public const string Comment = "COMMENT";

    public string Id { get; } = Store.NewId();

    public DateTimeOffset? ModifiedAt { get; init; }
}
