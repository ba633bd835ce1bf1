using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.Cases;
using Datadog.CaseManagement.Testing.JsonApi;
using Datadog.CaseManagement.Testing.Projects;
using Datadog.CaseManagement.Testing.Users;

namespace Datadog.CaseManagement.Testing;

/// <summary>A case to add to the in-memory Datadog. It can have values that the API does not accept when a case is created.</summary>
/// <param name="Title">The title.</param>
public sealed record InMemoryCase(string Title)
{
    /// <summary>The UUID of the project; by default <see cref="InMemoryDatadog.ProjectId"/>.</summary>
    public string? ProjectId { get; init; }

    /// <summary>The UUID of the case type; by default the built-in Standard type.</summary>
    public string TypeId { get; init; } = CaseType.StandardId;

    /// <summary>The description; by default empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The priority; by default <see cref="CasePriority.NotDefined"/>.</summary>
    public CasePriority Priority { get; init; } = CasePriority.NotDefined;

    /// <summary>The name of the status; by default the default status of the case type.</summary>
    public string? StatusName { get; init; }

    /// <summary>The date by which the case should be resolved; by default none.</summary>
    public DateOnly? DueDate { get; init; }

    /// <summary>The user who works on the case; by default none. A user who is not known yet is added.</summary>
    public InMemoryUser? Assignee { get; init; }

    /// <summary>The user who created the case; by default <see cref="InMemoryDatadog.CurrentUser"/>. A user who is not known yet is added.</summary>
    public InMemoryUser? CreatedBy { get; init; }

    /// <summary>The time of creation; by default the current time.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The values of the case type's custom attributes, by key; by default none.</summary>
    public IReadOnlyDictionary<string, CustomAttributeValue> CustomAttributes { get; init; } = new Dictionary<string, CustomAttributeValue>();

    /// <summary>Creates the request by which the API creates such a case.</summary>
    internal JsonObject ToRequest(string defaultProjectId) => new()
    {
        ["data"] = new JsonObject
        {
            ["type"] = CaseResource.Type,
            ["attributes"] = ResourceObject.Members(
                ("custom_attributes", ModelJson.Serialize(CustomAttributes)),
                ("description", Description),
                ("priority", Priority.Value),
                ("status_name", StatusName),
                ("title", Title),
                ("type_id", TypeId)),
            ["relationships"] = ResourceObject.Members(
                ("assignee", RelationshipObject.ToOptional(UserResource.Type, Assignee?.Id)),
                ("project", RelationshipObject.ToOne(ProjectResource.Type, ProjectId ?? defaultProjectId))),
        },
    };
}
