using System.ComponentModel.DataAnnotations;
using Datadog.CaseManagement;

namespace CaseBoard.Pages;

/// <summary>The form for a new case.</summary>
public sealed class NewCaseForm
{
    /// <summary>The UUID of the case type.</summary>
    [Required(ErrorMessage = "Choose a type.")]
    public string? Type { get; set; }

    /// <summary>The UUID of the project.</summary>
    [Required(ErrorMessage = "Choose a project.")]
    public string? Project { get; set; }

    [Required(ErrorMessage = "Enter a title.")]
    public string? Title { get; set; }

    public string Priority { get; set; } = CasePriority.NotDefined.Value;

    [Display(Name = "the due date")]
    public DateOnly? DueDate { get; set; }

    /// <summary>The name or the email address of a user.</summary>
    public string? Assignee { get; set; }

    public string? Description { get; set; }

    /// <summary>Creates the request. Datadog sets the due date by another one.</summary>
    public CreateCaseRequest ToRequest(User? assignee) => new()
    {
        ProjectId = Project!,
        TypeId = Type!,
        Title = Title!,
        Priority = new CasePriority(Priority),
        Description = Description?.ReplaceLineEndings("\n"),
        AssigneeId = assignee is null ? default : new Optional<string?>(assignee.Id),
    };
}
