using System.Globalization;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>
/// The updates of one field of a case: each reads what it needs from the attributes of the request, or from the payload of a bulk
/// update. Any text is taken as the reason for which a case was resolved, whatever the type of the case, and shown as
/// <c>security_resolved_reason</c>, the name by which it is sent.
/// </summary>
internal static class CaseFields
{
    public static CaseChange Title(Members attributes)
    {
        var title = attributes.NonEmptyText("title");
        return (@case, _) => @case with { Title = title };
    }

    public static CaseChange Description(Members attributes)
    {
        var description = attributes.Text("description") ?? throw Errors.BadRequest();
        return (@case, _) => @case with { Description = description };
    }

    public static CaseChange Priority(Members attributes)
    {
        var priority = CasePriority.Checked(attributes.NonEmptyText("priority"));
        return (@case, _) => @case with { Priority = priority };
    }

    public static CaseChange DueDate(Members attributes)
    {
        DateOnly? dueDate = attributes.Has("due_date") ? Date(attributes.Text("due_date")) : throw Errors.BadRequest();
        return (@case, _) => @case with { DueDate = dueDate };
    }

    public static CaseChange ResolvedReason(Members attributes)
    {
        var reason = attributes.NonEmptyText("security_resolved_reason");
        return (@case, _) => @case with { ResolvedReason = reason };
    }

    public static CaseChange Labels(Members attributes)
    {
        var labels = CaseLabels.Read(attributes.Object("attributes") ?? throw Errors.BadRequest());
        return (@case, _) => @case with { Labels = labels };
    }

    public static CaseChange Assignee(Members attributes)
    {
        var id = Uuid.Checked(attributes.NonEmptyText("assignee_id"));
        return (@case, call) => @case with { Assignee = (call.Store.Users.Find(id) ?? throw Errors.NotFound(UserResource.Type)).Id };
    }

    public static CaseChange Project(Members attributes) => Project(Uuid.Checked(attributes.NonEmptyText("project_id")));

    /// <summary>Moves the case to a project, where it gets the next key. By the key that it had, it is not found any longer.</summary>
    public static CaseChange Project(string id) => (@case, call) =>
    {
        var project = call.Store.Projects.Find(id) ?? throw Errors.NotFound(ProjectResource.Type);
        return project.Id == @case.ProjectId
            ? @case
            : @case with { ProjectId = project.Id, Key = call.Store.NextCaseKey(project) };
    };

    public static StoredCase WithoutAssignee(StoredCase @case, Call call) => @case with { Assignee = null };

    public static StoredCase Archived(StoredCase @case, Call call) => @case with { ArchivedAt = @case.ArchivedAt ?? call.Now };

    public static StoredCase Unarchived(StoredCase @case, Call call) => @case with { ArchivedAt = null };

    private static DateOnly? Date(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Errors.BadRequest();
    }
}
