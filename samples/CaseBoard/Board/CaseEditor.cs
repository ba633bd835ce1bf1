using CaseBoard.Problems;
using Datadog.CaseManagement;

namespace CaseBoard.Board;

/// <summary>Saves the fields that the user has changed in a form, each by its own operation of the API.</summary>
public sealed class CaseEditor(CasesClient cases, UserDirectory users)
{
    /// <summary>Saves the changed fields, and returns what the user is told.</summary>
    /// <exception cref="ProblemException">
    /// Someone else has changed one of the fields, so that none was saved; or Datadog returned an error after some were saved.
    /// </exception>
    public async Task<string> SaveAsync(string id, CaseForm form, CancellationToken cancellationToken)
    {
        var edits = await CreateEditsAsync(id, form, cancellationToken);
        if (edits.Count == 0)
        {
            return "Nothing was changed.";
        }

        var current = await cases.GetAsync(id, cancellationToken);
        if (edits.Select(edit => edit.GetConflict(current)).FirstOrDefault(conflict => conflict is not null) is { } conflict)
        {
            throw new ProblemException(conflict);
        }

        var saved = new List<string>();
        foreach (var edit in edits)
        {
            try
            {
                await edit.SendAsync();
                saved.Add(edit.Notice);
            }
            catch (Exception exception) when (saved.Count > 0 && Problem.FromException(exception) is { } problem)
            {
                throw new ProblemException(problem with { Message = $"{string.Join(' ', saved)} The {edit.Field} was not saved. {problem.Message}" });
            }
        }

        return string.Join(' ', saved);
    }

    // The status comes last: a case is closed when everything else about it is right.
    private async Task<List<FieldEdit>> CreateEditsAsync(string id, CaseForm form, CancellationToken cancellationToken)
    {
        var edits = new List<FieldEdit>();
        if (form.Priority is { } priority && priority != form.OriginalPriority)
        {
            edits.Add(new FieldEdit(
                "priority", form.OriginalPriority, priority, @case => (@case.Attributes.Priority ?? CasePriority.NotDefined).Value,
                () => cases.UpdatePriorityAsync(id, new CasePriority(priority), cancellationToken),
                $"The priority is now {Priorities.GetDisplayName(new CasePriority(priority))}."));
        }

        if (DueDate.FormatIso(form.DueDate) is var dueDate && dueDate != form.OriginalDueDate)
        {
            edits.Add(new FieldEdit(
                "due date", form.OriginalDueDate, dueDate, @case => DueDate.FormatIso(@case.Attributes.DueDate),
                () => cases.UpdateDueDateAsync(id, form.DueDate, cancellationToken),
                form.DueDate is { } date ? $"The due date is now {DueDate.Format(date)}." : "The due date was cleared."));
        }

        if (form.Assignee?.Trim() is var assignee && assignee != form.OriginalAssignee)
        {
            var user = assignee is null ? null : await users.FindAsync(assignee, cancellationToken);
            edits.Add(new FieldEdit(
                "assignee", form.OriginalAssignee, user?.Attributes.Email, @case => UserNames.GetEmail(@case.Relationships.Assignee),
                () => user is null ? cases.UnassignAsync(id, cancellationToken) : cases.AssignAsync(id, user.Id, cancellationToken),
                user is null ? "The case is not assigned any more." : $"The case is now assigned to {UserNames.GetDisplayName(user)}."));
        }

        if (form.Status is { } status && status != form.OriginalStatus)
        {
            edits.Add(new FieldEdit(
                "status", form.OriginalStatus, status, @case => @case.Attributes.StatusName,
                () => cases.UpdateStatusAsync(id, status, cancellationToken),
                $"The status is now {status}."));
        }

        return edits;
    }
}
