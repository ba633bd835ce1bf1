using Datadog.CaseManagement.Http.Requests;

namespace Datadog.CaseManagement.Cases;

/// <summary>Creates the query of ListCaseLinks.</summary>
internal static class LinkQuery
{
    public static QueryString Create(CaseLinkEntityType entityType, string entityId, CaseLinkRelationship? relationship)
    {
        Guard.NotBlank(entityType.Value, nameof(entityType));
        Guard.NotBlank(entityId);
        return new QueryString
        {
            { "entity_type", entityType.Value, nameof(entityType) },
            { "entity_id", entityId },
            { "relationship", relationship?.Value, nameof(relationship) },
        };
    }
}

/// <summary>Creates the query of CountCases.</summary>
internal static class CountQuery
{
    public static QueryString Create(string? filter, IReadOnlyCollection<string>? groupBys, int? limit) =>
        new()
        {
            { "query_filter", filter },
            { "group_bys", groupBys is { Count: > 0 } ? string.Join(',', groupBys) : null, nameof(groupBys) },
            { "limit", limit },
        };
}
