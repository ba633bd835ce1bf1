namespace Datadog.CaseManagement.Testing;

/// <summary>
/// Creates a notebook for a case, which shows it among its relationships. A case has one notebook: the next one takes its place.
/// </summary>
internal static class CreateCaseNotebook
{
    public const string Type = "notebook";

    public static Answer Handle(Call call)
    {
        RequestData.Read(call.Body, Type);
        call.Changed((@case, _) => @case with { Notebook = Store.NewId() });
        return Answer.NoContent;
    }
}
