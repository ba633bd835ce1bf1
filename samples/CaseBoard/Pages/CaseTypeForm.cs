using System.ComponentModel.DataAnnotations;
using Datadog.CaseManagement;

namespace CaseBoard.Pages;

/// <summary>The form for a case type, with the values entered and the values originally shown.</summary>
public sealed class CaseTypeForm
{
    [Required(ErrorMessage = "A case type needs a name.")]
    public string? Name { get; set; }

    public string? Emoji { get; set; }

    public string? Description { get; set; }

    public string? OriginalName { get; set; }

    public string? OriginalEmoji { get; set; }

    public string? OriginalDescription { get; set; }

    public static CaseTypeForm FromAttributes(CaseTypeAttributes type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return new()
        {
            Name = type.Name,
            Emoji = type.Emoji,
            Description = type.Description,
            OriginalName = type.Name,
            OriginalEmoji = type.Emoji,
            OriginalDescription = type.Description,
        };
    }

    /// <summary>
    /// Creates the request. Fields that the user has not changed are left out, so that changes made by others are kept. Datadog requires
    /// the name: unless it was changed, the current one is sent.
    /// </summary>
    public CaseTypeUpdate ToUpdate(CaseTypeAttributes current) => new()
    {
        Name = Name == OriginalName ? current.Name : Name,
        Emoji = Emoji == OriginalEmoji ? null : Emoji ?? "",
        Description = Description == OriginalDescription ? null : (Description ?? "").ReplaceLineEndings("\n"),
    };
}
