namespace Datadog.CaseManagement.Testing;

/// <summary>Takes a custom attribute from a case type. As for case types, it succeeds also when there is nothing left to delete.</summary>
internal static class DeleteCustomAttributeConfig
{
    public static Answer Handle(Call call)
    {
        if (call.CustomAttributeIfAny() is { } attribute)
        {
            call.Store.CustomAttributes.Remove(attribute);
        }

        return Answer.NoContent;
    }
}
