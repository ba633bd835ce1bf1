using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.Http;
using Datadog.CaseManagement.Testing.JsonApi;

namespace Datadog.CaseManagement.Testing.CaseTypes;

internal static partial class CaseTypeEndpoints
{
    private static ApiResult GetAllCustomAttributes(RequestContext context) => ApiResult.Ok(ResponseDocument.Create(
        context.Store.CustomAttributes.Rows.Select(attribute => CustomAttributeResource.Create(attribute, context.Store))));

    private static ApiResult GetAllCustomAttributeConfigsByCaseType(RequestContext context)
    {
        var caseType = FindCaseType(context);
        return ApiResult.Ok(ResponseDocument.Create(context.Store.CustomAttributes.Rows
            .Where(attribute => attribute.CaseTypeId == caseType.Id)
            .Select(attribute => CustomAttributeResource.Create(attribute, context.Store))));
    }

    /// <summary>Adds a custom attribute to a case type. A key that the case type has is a bad request.</summary>
    private static ApiResult CreateCustomAttributeConfig(RequestContext context)
    {
        var attributes = context.ReadResource(CustomAttributeResource.Type).Attributes;
        var (key, displayName) = (attributes.ReadNonEmptyString("key"), attributes.ReadNonEmptyString("display_name"));
        var type = ValidateCustomAttributeType(attributes.ReadNonEmptyString("type"));
        var isMulti = attributes.ReadRequiredBoolean("is_multi");
        var description = attributes.ReadString("description");

        var caseType = FindCaseType(context);
        if (context.Store.FindCustomAttribute(caseType.Id, key) is not null)
        {
            throw attributes.Invalid("key", "one that the case type does not have yet");
        }

        var created = context.Store.CustomAttributes.Put(new StoredCustomAttribute
        {
            Id = Uuid.New(),
            CaseTypeId = caseType.Id,
            Key = key,
            DisplayName = displayName,
            Type = type,
            IsMulti = isMulti,
            Description = description,
        });
        return ApiResult.Created(ResponseDocument.Create(CustomAttributeResource.Create(created, context.Store)));
    }

    private static ApiResult UpdateCustomAttributeConfig(RequestContext context)
    {
        var attributes = context.ReadResource(CustomAttributeResource.Type).OptionalAttributes;
        var attribute = FindCustomAttribute(context) ?? throw ApiErrors.NotFound(CustomAttributeResource.Type);
        var updated = attributes is { } changes ? Update(attribute, changes) : attribute;
        return ApiResult.Ok(ResponseDocument.Create(CustomAttributeResource.Create(context.Store.CustomAttributes.Put(updated), context.Store)));
    }

    /// <summary>Deletes a custom attribute. As for case types, it succeeds when there is no such custom attribute.</summary>
    private static ApiResult DeleteCustomAttributeConfig(RequestContext context)
    {
        if (FindCustomAttribute(context) is { } attribute)
        {
            context.Store.CustomAttributes.Remove(attribute);
        }

        return ApiResult.NoContent;
    }

    private static StoredCustomAttribute Update(StoredCustomAttribute attribute, JsonMembers changes) => attribute with
    {
        Description = changes.ReadString("description", attribute.Description),
        DisplayName = changes.ReadNonEmptyString("display_name", attribute.DisplayName),
        MapFrom = changes.ReadString("map_from", attribute.MapFrom),
        Type = ValidateCustomAttributeType(changes.ReadNonEmptyString("type", attribute.Type)),
        Options = changes.Contains("type_data") ? ReadOptions(changes.ReadMembers("type_data")) : attribute.Options,
    };

    private static List<string>? ReadOptions(JsonMembers? typeData) =>
        typeData?.ReadObjects("options")?.Select(option => option.ReadNonEmptyString("value")).ToList();

    private static string ValidateCustomAttributeType(string type) =>
        type is "NUMBER" or "SELECT" or "TEXT" or "URL" ? type : throw ApiErrors.BadRequest();

    /// <summary>Finds the custom attribute in the path, which must belong to the case type in the path.</summary>
    private static StoredCustomAttribute? FindCustomAttribute(RequestContext context)
    {
        var caseTypeId = ReadCaseTypeId(context);
        var attribute = context.Store.CustomAttributes.Find(context.ReadUuid("custom_attribute_id", "CustomAttributeId"));
        return Uuid.AreEqual(attribute?.CaseTypeId, caseTypeId) ? attribute : null;
    }
}
