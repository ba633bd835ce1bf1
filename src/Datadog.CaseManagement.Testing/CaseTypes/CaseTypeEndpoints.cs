using Datadog.CaseManagement.Testing.Http;
using Datadog.CaseManagement.Testing.JsonApi;

namespace Datadog.CaseManagement.Testing.CaseTypes;

/// <summary>The endpoints of case types and their custom attributes.</summary>
internal static partial class CaseTypeEndpoints
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        Route.Get("/api/v2/cases/types", GetAllCaseTypes),
        Route.Post("/api/v2/cases/types", CreateCaseType),
        Route.Put("/api/v2/cases/types/{case_type_id}", UpdateCaseType),
        Route.Delete("/api/v2/cases/types/{case_type_id}", DeleteCaseType),
        Route.Get("/api/v2/cases/types/custom_attributes", GetAllCustomAttributes),
        Route.Get("/api/v2/cases/types/{case_type_id}/custom_attributes", GetAllCustomAttributeConfigsByCaseType),
        Route.Post("/api/v2/cases/types/{case_type_id}/custom_attributes", CreateCustomAttributeConfig),
        Route.Put("/api/v2/cases/types/{case_type_id}/custom_attributes/{custom_attribute_id}", UpdateCustomAttributeConfig),
        Route.Delete("/api/v2/cases/types/{case_type_id}/custom_attributes/{custom_attribute_id}", DeleteCustomAttributeConfig),
    ];

    private static ApiResult GetAllCaseTypes(RequestContext context) =>
        ApiResult.Ok(ResponseDocument.Create(context.Store.CaseTypes.Rows.Select(CaseTypeResource.Create)));

    private static ApiResult CreateCaseType(RequestContext context)
    {
        var attributes = context.ReadResource(CaseTypeResource.Type).Attributes;
        var caseType = new StoredCaseType(Uuid.New(), attributes.ReadNonEmptyString("name"))
        {
            Description = attributes.ReadString("description"),
            Emoji = ReadEmoji(attributes),
        };
        return ApiResult.Created(ResponseDocument.Create(CaseTypeResource.Create(context.Store.CaseTypes.Put(caseType))));
    }

    private static ApiResult UpdateCaseType(RequestContext context)
    {
        var attributes = context.ReadResource(CaseTypeResource.Type).OptionalAttributes;
        var caseType = FindCaseType(context);
        var updated = attributes is { } changes ? Update(caseType, changes) : caseType;
        return ApiResult.Ok(ResponseDocument.Create(CaseTypeResource.Create(context.Store.CaseTypes.Put(updated))));
    }

    /// <summary>Marks a case type as deleted. As recorded, it succeeds when there is no such case type.</summary>
    private static ApiResult DeleteCaseType(RequestContext context)
    {
        if (context.Store.CaseTypes.Find(ReadCaseTypeId(context)) is { } caseType)
        {
            context.Store.CaseTypes.Put(caseType with { DeletedAt = caseType.DeletedAt ?? context.Now });
        }

        return ApiResult.NoContent;
    }

    // An absent member keeps its value, and null removes it.
    private static StoredCaseType Update(StoredCaseType caseType, JsonMembers changes)
    {
        if (changes.Contains("emoji"))
        {
            caseType = caseType with { Emoji = ReadEmoji(changes) };
        }

        if (changes.Contains("deleted_at"))
        {
            caseType = caseType with { DeletedAt = changes.ReadTimestamp("deleted_at") };
        }

        return caseType with
        {
            Name = changes.ReadNonEmptyString("name", caseType.Name),
            Description = changes.ReadString("description", caseType.Description),
        };
    }

    private static string? ReadEmoji(JsonMembers attributes) =>
        attributes.ReadString("emoji") is { } emoji ? EmojiValidator.Validate(emoji) : null;

    private static StoredCaseType FindCaseType(RequestContext context) =>
        context.Find(context.Store.CaseTypes, "case_type_id", "CaseTypeId", CaseTypeResource.Type);

    private static string ReadCaseTypeId(RequestContext context) => context.ReadUuid("case_type_id", "CaseTypeId");
}
