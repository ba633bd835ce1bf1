namespace Datadog.CaseManagement.Testing;

internal static class UpdateCaseCustomAttribute
{
    public static Answer Handle(Call call)
    {
        var key = CaseCustomAttributes.KeyFromPath(call);
        var value = CustomAttributeValues.Read(RequestData.Read(call.Body, CaseResource.Type).Attributes);
        return Answer.Ok(call.Changed((@case, _) =>
        {
            CaseCustomAttributes.Check(value, CaseCustomAttributes.Find(@case.TypeId, key, call));
            var others = @case.CustomAttributes.Where(other => other.Key != key);
            return @case with { CustomAttributes = CustomAttributeValues.Sorted([.. others, new(key, value)]) };
        }));
    }
}
