namespace Datadog.CaseManagement.Testing;

internal static class CreateCase
{
    public static Answer Handle(Call call)
    {
        var store = call.Store;
        var data = RequestData.Read(call.Body, CaseResource.Type);

        // First the form of the request, then what it refers to: a wrong type is reported even when the project is unknown.
        var assigneeId = data.RelatedId("assignee", UserResource.Type);
        var projectId = data.RelatedId("project", ProjectResource.Type) ?? throw Errors.BadRequest();
        var attributes = data.Attributes;
        var title = attributes.NonEmptyText("title");
        var priority = CasePriority.Checked(attributes.Text("priority") ?? CasePriority.NotDefined);
        var description = attributes.Text("description") ?? "";
        var customAttributes = CustomAttributeValues.ReadAll(attributes.Object("custom_attributes"));
        var typeId = TypeId(attributes);
        var statusName = attributes.Text("status_name");

        var type = store.CaseTypes.Find(typeId) ?? throw Errors.NotFound(CaseTypeResource.Type);
        foreach (var (key, value) in customAttributes)
        {
            CaseCustomAttributes.Check(value!.AsObject(), CaseCustomAttributes.Find(type.Id, key, call));
        }

        var status = type.Statuses.GroupOf(statusName ??= type.Statuses.Open.Default) ?? throw Errors.BadRequest();
        var project = store.Projects.Find(projectId) ?? throw Errors.NotFound(ProjectResource.Type);
        var assignee = assigneeId is null ? null : store.Users.Find(assigneeId) ?? throw Errors.NotFound(UserResource.Type);

        var created = store.Cases.Put(new StoredCase
        {
            Id = Store.NewId(),
            Key = store.NextCaseKey(project),
            PublicId = $"{store.Cases.Rows.Count + 1}",
            ProjectId = project.Id,
            TypeId = type.Id,
            Title = title,
            Description = description,
            Priority = priority,
            StatusName = statusName,
            CustomAttributes = customAttributes,
            CreatedAt = call.Now,
            CreatedBy = store.CurrentUserId,
            Assignee = assignee?.Id,
            ClosedAt = status == type.Statuses.Closed ? call.Now : null,
        });
        return Answer.Created(CaseResource.Show(created, store));
    }

    private static string TypeId(Members attributes)
    {
        if (attributes.Text("type_id") is { } typeId)
        {
            return Uuid.Checked(typeId);
        }

        // What requests said before case types could be defined; the service still understands it.
        return attributes.Text("type") == StoredCaseType.Standard.TypeOfCases
            ? StoredCaseType.Standard.Id
            : throw Errors.BadRequest();
    }
}
