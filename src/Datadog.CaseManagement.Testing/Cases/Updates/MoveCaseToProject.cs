namespace Datadog.CaseManagement.Testing;

internal static class MoveCaseToProject
{
    public static Answer Handle(Call call) =>
        Answer.Ok(call.Changed(CaseFields.Project(RequestData.Read(call.Body, ProjectResource.Type).Uuid)));
}
