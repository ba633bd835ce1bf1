using Datadog.CaseManagement.Http.Requests;


namespace Datadog.CaseManagement.Cases;

/// <summary>Which links are asked for.</summary>
internal static class LinkQuery
{
    public static QueryString Of(CaseLinkEntityType entityType, string entityId, CaseLinkRelationship? relationship)
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
