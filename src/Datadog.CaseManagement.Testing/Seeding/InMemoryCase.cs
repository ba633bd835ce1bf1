using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.Cases;
using Datadog.CaseManagement.Testing.JsonApi;
using Datadog.CaseManagement.Testing.Projects;
using Datadog.CaseManagement.Testing.Users;

namespace Datadog.CaseManagement.Testing;

/// <summary>A case to add to the in-memory Datadog. It can have values that the API does not accept when a case is created.</summary>
/// <param name="title">The title.</param>
public sealed class InMemoryCase(string title)
{
    /// <summary>The title.</summary>
    public string Title => title;

    /// <summary>The UUID of the project; by default <see cref="InMemoryDatadog.ProjectId"/>.</summary>
    public string? ProjectId { get; init; }

    /// <summary>The UUID of the case type; by default the built-in Standard type.</summary>
    public string TypeId { get; init; } = CaseType.StandardId;

    /// <summary>The description; by default empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The priority; by default <see cref="CasePriority.NotDefined"/>.</summary>
    public CasePriority Priority { get; init; } = CasePriority.NotDefined;

    /// <summary>
    /// The status; by default that of <see cref="StatusName"/>. Without a name, the status is the default one of its group in the case type.
    /// </summary>
    public CaseStatus? Status { get; init; }

    /// <summary>
    /// The name of the status; by default the default status of the case type, or its default closed status when there is
    /// <see cref="ClosedAt"/>.
    /// </summary>
    public string? StatusName { get; init; }

    /// <summary>
    /// The time at which the case was closed; by default the time of creation if the status is a closed one. When it is later than the
    /// creation, the timeline has the change of the status, made by <see cref="ModifiedBy"/>.
    /// </summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The reason for which a security case was resolved; by default none.</summary>
    public CaseResolvedReason? ResolvedReason { get; init; }

    /// <summary>
    /// The time at which the case was archived; by default it is not archived. The timeline has the change, made by
    /// <see cref="ModifiedBy"/>.
    /// </summary>
    public DateTimeOffset? ArchivedAt { get; init; }

    /// <summary>The date by which the case should be resolved; by default none.</summary>
    public DateOnly? DueDate { get; init; }

    /// <summary>The user who works on the case; by default none. A user who is not known yet is added.</summary>
    public InMemoryUser? Assignee { get; init; }

    /// <summary>The user who created the case; by default <see cref="InMemoryDatadog.CurrentUser"/>. A user who is not known yet is added.</summary>
    public InMemoryUser? CreatedBy { get; init; }

    /// <summary>The time of creation; by default the current time, or the earliest of the other times if that is earlier.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>
    /// The user who last changed the case; by default <see cref="InMemoryDatadog.CurrentUser"/> if the case was changed. A user who is not
    /// known yet is added.
    /// </summary>
    public InMemoryUser? ModifiedBy { get; init; }

    /// <summary>
    /// The time of the last change; by default that at which the case was closed or archived after its creation, or the time of creation
    /// if only <see cref="ModifiedBy"/> is set.
    /// </summary>
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>The attributes such as <c>service</c> and <c>team</c>, each with its values; by default none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Attributes { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The values of the case type's custom attributes, by key; by default none.</summary>
    public IReadOnlyDictionary<string, CustomAttributeValue> CustomAttributes { get; init; } = new Dictionary<string, CustomAttributeValue>();

    /// <summary>The comments, in any order; by default none.</summary>
    public IReadOnlyList<InMemoryComment> Comments { get; init; } = [];

    /// <summary>The users who watch the case; by default none. Users who are not known yet are added.</summary>
    public IReadOnlyList<InMemoryUser> Watchers { get; init; } = [];

    internal IEnumerable<InMemoryUser> Users =>
        new[] { Assignee, CreatedBy, ModifiedBy }.Concat(Watchers).Concat(Comments.Select(comment => comment.Author)).OfType<InMemoryUser>();

    /// <summary>The times of what happened after the creation.</summary>
    internal IEnumerable<DateTimeOffset> LaterTimes =>
        new[] { ClosedAt, ArchivedAt, ModifiedAt }.Concat(Comments.Select(comment => comment.CreatedAt)).OfType<DateTimeOffset>();

    /// <summary>Creates the request by which the API creates such a case.</summary>
    internal JsonObject ToRequest(string defaultProjectId, string? statusName) => new()
    {
        ["data"] = new JsonObject
        {
            ["type"] = CaseResource.Type,
            ["attributes"] = ResourceObject.Members(
                ("custom_attributes", ModelJson.Serialize(CustomAttributes)),
                ("description", Description),
                ("priority", Priority.Value),
                ("status_name", statusName),
                ("title", Title),
                ("type_id", TypeId)),
            ["relationships"] = ResourceObject.Members(
                ("assignee", RelationshipObject.ToOptional(UserResource.Type, Assignee?.Id)),
                ("project", RelationshipObject.ToOne(ProjectResource.Type, ProjectId ?? defaultProjectId))),
        },
    };
}
