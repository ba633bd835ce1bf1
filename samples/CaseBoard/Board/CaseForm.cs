using System.ComponentModel.DataAnnotations;

namespace CaseBoard.Board;

/// <summary>
/// A form that changes fields of a case, with the values entered and the values that the form showed. A form that does not have a field
/// has neither of its values.
/// </summary>
public sealed class CaseForm
{
    public string? Status { get; set; }

    public string? OriginalStatus { get; set; }

    public string? Priority { get; set; }

    public string? OriginalPriority { get; set; }

    [Display(Name = "the due date")]
    public DateOnly? DueDate { get; set; }

    public string? OriginalDueDate { get; set; }

    /// <summary>The name or the email address of a user.</summary>
    public string? Assignee { get; set; }

    public string? OriginalAssignee { get; set; }
}
