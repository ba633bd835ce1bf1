using Datadog.CaseManagement.Testing.CaseTypes;
using Datadog.CaseManagement.Testing.Http;

namespace Datadog.CaseManagement.Testing.Cases;

internal static partial class CaseEndpoints
{
    private static ApiResult UpdateCaseCustomAttribute(RequestContext context)
    {
        var key = context.RouteValues["custom_attribute_key"];
        var value = CustomAttributeValues.Read(context.ReadResource(CaseResource.Type).Attributes);
        return ApiResult.Ok(ApplyUpdate(context, (@case, _) =>
        {
            CustomAttributeValues.Validate(value, FindCustomAttribute(context, @case.TypeId, key));
            var others = @case.CustomAttributes.Where(other => other.Key != key);
            return @case with { CustomAttributes = CustomAttributeValues.Sort([.. others, new(key, value)]) };
        }));
    }

    /// <summary>Removes the value of a custom attribute from a case. It succeeds when the case has no value.</summary>
    private static ApiResult DeleteCaseCustomAttribute(RequestContext context)
    {
        const string ErrorContext =
            "failed to update batch: failed to apply command: failed to apply domain.RemoveCustomAttribute command: ";
        var key = context.RouteValues["custom_attribute_key"];
        return ApiResult.Ok(ApplyUpdate(context, (@case, _) => context.Store.FindCustomAttribute(@case.TypeId, key) is null
            ? throw ApiErrors.CustomAttributeNotFound(key, ErrorContext)
            : @case with { CustomAttributes = CustomAttributeValues.Sort(@case.CustomAttributes.Where(other => other.Key != key)) }));
    }

    private static StoredCustomAttribute FindCustomAttribute(RequestContext context, string caseTypeId, string key) =>
        context.Store.FindCustomAttribute(caseTypeId, key) ?? throw ApiErrors.CustomAttributeNotFound(key);
}
