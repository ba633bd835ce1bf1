using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>A case for the in-memory Datadog, with what a new case cannot be given through the API as well.</summary>
/// <param name="Title">The title.</param>
public sealed record InMemoryCase(string Title)
{
    /// <summary>The UUID of the project; <see cref="InMemoryDatadog.ProjectId"/> unless set.</summary>
    public string? ProjectId { get; init; }

    /// <summary>The UUID of the case type; the built-in Standard type unless set.</summary>
    public string TypeId { get; init; } = CaseType.StandardId;

    /// <summary>The description; empty unless set.</summary>
    public string Description { get; init; } = "";

    /// <summary>The priority; <see cref="CaseManagement.CasePriority.NotDefined"/> unless set.</summary>
    public CaseManagement.CasePriority Priority { get; init; } = CaseManagement.CasePriority.NotDefined;

    /// <summary>The name of the status; the case type's default unless set.</summary>
    public string? StatusName { get; init; }

    /// <summary>The date by which the case should be resolved; none unless set.</summary>
    public DateOnly? DueDate { get; init; }

    /// <summary>The user who works on the case; nobody unless set. One who is not known yet is added.</summary>
    public InMemoryUser? Assignee { get; init; }

    /// <summary>The user who created the case; <see cref="InMemoryDatadog.CurrentUser"/> unless set. One who is not known yet is added.</summary>
    public InMemoryUser? CreatedBy { get; init; }

    /// <summary>When the case was created; now unless set.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The values of the case type's custom attributes, by key; none unless set.</summary>
    public IReadOnlyDictionary<string, CustomAttributeValue> CustomAttributes { get; init; } = new Dictionary<string, CustomAttributeValue>();

    /// <summary>The request by which the API creates such a case.</summary>
    internal JsonObject ToRequest(string firstProjectId) => new()
    {
        ["data"] = new JsonObject
        {
            ["type"] = CaseResource.Type,
            ["attributes"] = Resource.Members(
                ("custom_attributes", Models.Write(CustomAttributes)),
                ("description", Description),
                ("priority", Priority.Value),
                ("status_name", StatusName),
                ("title", Title),
                ("type_id", TypeId)),
            ["relationships"] = Resource.Members(
                ("assignee", Relationship.ToAny(UserResource.Type, Assignee?.Id)),
                ("project", Relationship.To(ProjectResource.Type, ProjectId ?? firstProjectId))),
        },
    };
}
