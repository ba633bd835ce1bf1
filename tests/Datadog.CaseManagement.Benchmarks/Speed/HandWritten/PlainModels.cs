using System.Text.Json;
using System.Text.Json.Serialization;

namespace Datadog.CaseManagement.Benchmarks.Speed.HandWritten;

// The models that a program would declare for its own use: the members of the library's models, as plain properties.
internal sealed class PlainDocument<T>
{
    public T? Data { get; set; }

    public List<PlainUser>? Included { get; set; }

    public PlainMeta? Meta { get; set; }
}

internal sealed class PlainMeta
{
    public PlainPage? Page { get; set; }
}

internal sealed class PlainPage
{
    public int Current { get; set; }

    public int Size { get; set; }

    public int Total { get; set; }
}

internal sealed class PlainCase
{
    public string? Id { get; set; }

    public string? Type { get; set; }

    public PlainCaseAttributes? Attributes { get; set; }

    public PlainCaseRelationships? Relationships { get; set; }
}

internal sealed class PlainCaseAttributes
{
    public DateTimeOffset? ArchivedAt { get; set; }

    public Dictionary<string, List<string>>? Attributes { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public int? CommentCount { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public JsonElement? CreatedByAuthor { get; set; }

    public string? CreationSource { get; set; }

    public Dictionary<string, PlainCustomAttributeValue>? CustomAttributes { get; set; }

    public string? Description { get; set; }

    public DateOnly? DueDate { get; set; }

    public List<PlainInsight>? Insights { get; set; }

    public string? InternalId { get; set; }

    public PlainTicket? JiraIssue { get; set; }

    public string? Key { get; set; }

    public string? MergeStatus { get; set; }

    public DateTimeOffset? ModifiedAt { get; set; }

    public string? Priority { get; set; }

    public string? PublicId { get; set; }

    public PlainTicket? ServiceNowTicket { get; set; }

    public string? Status { get; set; }

    public string? StatusGroup { get; set; }

    public string? StatusName { get; set; }

    public string? Title { get; set; }

    public string? Type { get; set; }

    public string? TypeId { get; set; }
}

internal sealed class PlainCustomAttributeValue
{
    public string? Type { get; set; }

    public bool? IsMulti { get; set; }

    public JsonElement Value { get; set; }
}

internal sealed class PlainInsight
{
    public string? Ref { get; set; }

    public string? ResourceId { get; set; }

    public string? Type { get; set; }
}

internal sealed class PlainTicket
{
    public JsonElement? Result { get; set; }

    public string? Status { get; set; }
}

internal sealed class PlainCaseRelationships
{
    public PlainRelationship? Assignee { get; set; }

    public PlainRelationship? CreatedBy { get; set; }

    public PlainRelationship? ModifiedBy { get; set; }

    public PlainRelationship? Project { get; set; }
}

internal sealed class PlainRelationship
{
    public PlainIdentifier? Data { get; set; }
}

internal sealed class PlainIdentifier
{
    public string? Id { get; set; }

    public string? Type { get; set; }
}

internal sealed class PlainUser
{
    public string? Id { get; set; }

    public string? Type { get; set; }

    public PlainUserAttributes? Attributes { get; set; }
}

internal sealed class PlainUserAttributes
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Handle { get; set; }

    public bool? Active { get; set; }
}

internal sealed record PlainRequest(PlainRequestData Data);

internal sealed record PlainRequestData(PlainDueDate Attributes, string Type);

internal sealed record PlainDueDate(DateOnly? DueDate);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(PlainDocument<PlainCase>))]
[JsonSerializable(typeof(PlainDocument<List<PlainCase>>))]
[JsonSerializable(typeof(PlainRequest))]
internal sealed partial class PlainJsonContext : JsonSerializerContext;
