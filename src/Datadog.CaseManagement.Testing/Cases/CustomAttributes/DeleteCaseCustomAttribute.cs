namespace Datadog.CaseManagement.Testing;

/// <summary>Takes the value of a custom attribute from a case, which need not have one.</summary>
internal static class DeleteCaseCustomAttribute
{
    private const string Context =
        "failed to update batch: failed to apply command: failed to apply domain.RemoveCustomAttribute command: ";

    public static Answer Handle(Call call)
    {
        var key = CaseCustomAttributes.KeyFromPath(call);
        return Answer.Ok(call.Changed((@case, _) => call.Store.FindCustomAttribute(@case.TypeId, key) is null
            ? throw Errors.NoCustomAttribute(key, Context)
            : @case with { CustomAttributes = CustomAttributeValues.Sorted(@case.CustomAttributes.Where(other => other.Key != key)) }));
    }
}
