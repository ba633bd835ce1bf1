using Datadog.CaseManagement.Testing.CaseTypes;
using Datadog.CaseManagement.Testing.Http;

namespace Datadog.CaseManagement.Testing.Cases;

internal static partial class CaseEndpoints
{
    /// <summary>Sets the value of a custom attribute. As recorded, <c>modified_at</c> changes and <c>modified_by</c> does not.</summary>
    private static ApiResult UpdateCaseCustomAttribute(RequestContext context)
    {
        var key = context.RouteValues["custom_attribute_key"];
        var value = CustomAttributeValues.Read(context.ReadResource(CaseResource.Type).Attributes);
        var before = FindCase(context);
        CustomAttributeValues.Validate(value, FindCustomAttribute(context, before, key, "UpdateCustomAttribute"));
        var others = before.CustomAttributes.Where(other => other.Key != key);
        var after = Save(context, before, before with { CustomAttributes = CustomAttributeValues.Sort([.. others, new(key, value)]) });
        return ApiResult.Ok(CaseResource.CreateDocument(context.Store.Cases.Put(after with { ModifiedBy = before.ModifiedBy }), context.Store));
    }

    /// <summary>Removes the value of a custom attribute from a case. It succeeds when the case has no value.</summary>
    private static ApiResult DeleteCaseCustomAttribute(RequestContext context)
    {
        var key = context.RouteValues["custom_attribute_key"];
        return ApiResult.Ok(ApplyUpdate(context, (@case, _) =>
        {
            FindCustomAttribute(context, @case, key, "RemoveCustomAttribute");
            return @case with { CustomAttributes = CustomAttributeValues.Sort(@case.CustomAttributes.Where(other => other.Key != key)) };
        }));
    }

    private static StoredCustomAttribute FindCustomAttribute(RequestContext context, StoredCase @case, string key, string command) =>
        context.Store.FindCustomAttribute(@case.TypeId, key) ?? throw ApiErrors.CustomAttributeNotFound(
            key, $"failed to update batch: failed to apply command: failed to apply domain.{command} command: ");
}
