namespace Datadog.CaseManagement.Testing;

/// <summary>Creates a project. The reserved key <c>CASE</c>, or one that another project has, is a bad request.</summary>
internal static class CreateProject
{
    private const string Reserved = "CASE";

    public static Answer Handle(Call call)
    {
        var attributes = RequestData.Read(call.Body, ProjectResource.Type).Attributes;
        var (key, name) = (attributes.NonEmptyText("key"), attributes.NonEmptyText("name"));
        if (key == Reserved || call.Store.Projects.Rows.Any(project => project.Key == key))
        {
            throw Errors.BadRequest();
        }

        var project = ProjectChanges.Apply(new StoredProject(Store.NewId(), key, name), attributes, call.Store);
        return Answer.Created(Document.Of(ProjectResource.From(call.Store.Projects.Put(project))));
    }
}
