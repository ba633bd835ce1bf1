using System.ComponentModel.DataAnnotations;
using Datadog.CaseManagement;

namespace CaseBoard.Pages;

/// <summary>What the form for a case type holds: what was entered, and what stood there before.</summary>
public sealed class CaseTypeForm
{
    [Required(ErrorMessage = "A case type needs a name.")]
    public string? Name { get; set; }

    public string? Emoji { get; set; }

    public string? Description { get; set; }

    public string? SeenEmoji { get; set; }

    public string? SeenDescription { get; set; }

    public static CaseTypeForm Of(CaseTypeAttributes type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return new()
        {
            Name = type.Name,
            Emoji = type.Emoji,
            Description = type.Description,
            SeenEmoji = type.Emoji,
            SeenDescription = type.Description,
        };
    }

    /// <summary>
    /// What there is to change. What the visitor left alone is left out, so that nobody undoes what another has just done; but for the
    /// name, which Datadog wants every time.
    /// </summary>
    public CaseTypeUpdate ToUpdate() => new()
    {
        Name = Name,
        Emoji = Emoji == SeenEmoji ? null : Emoji ?? "",
        Description = Description == SeenDescription ? null : (Description ?? "").ReplaceLineEndings("\n"),
    };
}
