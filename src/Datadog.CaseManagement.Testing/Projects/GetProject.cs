namespace Datadog.CaseManagement.Testing;

internal static class GetProject
{
    public static Answer Handle(Call call) => Answer.Ok(Document.Of(ProjectResource.From(call.Project())));
}
