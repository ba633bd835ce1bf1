namespace Datadog.CaseManagement.Testing;

internal static class UpdateProject
{
    public static Answer Handle(Call call)
    {
        var attributes = RequestData.Read(call.Body, ProjectResource.Type).AttributesIfAny;
        var project = call.Project();
        var updated = attributes is { } changes ? ProjectChanges.Apply(project, changes, call.Store) : project;
        return Answer.Ok(Document.Of(ProjectResource.From(call.Store.Projects.Put(updated))));
    }
}
