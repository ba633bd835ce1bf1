using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>Represents a request to create a case.</summary>
public sealed partial record CreateCaseRequest : JsonModel, IRequestAttributes
{
    /// <summary>The UUID of the project that the case belongs to.</summary>
    [JsonPropertyName("@project_id")]
    public required string ProjectId { get; init; }

    /// <summary>The title of the case.</summary>
    [JsonPropertyName("title")]
    public required string Title { get; init; }

    /// <summary>The UUID of the case type, such as <see cref="CaseType.StandardId"/> for the built-in Standard type.</summary>
    [JsonPropertyName("type_id")]
    public required string TypeId { get; init; }

    /// <summary>The description of the case.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>The priority of the case. The default is <see cref="CasePriority.NotDefined"/>.</summary>
    [JsonPropertyName("priority")]
    public CasePriority? Priority { get; init; }

    /// <summary>
    /// The initial status of the case: the name of one of the statuses of the case type. By default the case type determines the status.
    /// </summary>
    [JsonPropertyName("status_name")]
    public string? StatusName { get; init; }

    /// <summary>The values of the custom attributes of the case type, by the key of the attribute.</summary>
    [JsonPropertyName("custom_attributes")]
    public IReadOnlyDictionary<string, CustomAttributeValue>? CustomAttributes { get; init; }

    /// <summary>
    /// The UUID of the user to assign the case to, which is the <see cref="Resource.Id"/> of the one that
    /// <see cref="UsersClient.FindByEmailAsync"/> finds by the email address. If it is not set, the request has no assignee relationship. If
    /// it is <see langword="null"/>, the relationship is sent without a user.
    /// </summary>
    [JsonPropertyName("@assignee_id")]
    public Optional<string?> AssigneeId { get; init; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.Case;

    IReadOnlyDictionary<string, Relationship>? IRequestAttributes.Relationships
    {
        get
        {
            var relationships = new Dictionary<string, Relationship> { ["project"] = To(ResourceType.Project, ProjectId) };
            if (AssigneeId.IsSet)
            {
                relationships["assignee"] = To(ResourceType.User, AssigneeId.Value);
            }

            return relationships;
        }
    }

    void IRequestAttributes.Check()
    {
        Guard.NotBlank(ProjectId);
        Guard.NotBlank(Title);
        Guard.NotBlank(TypeId);
    }

    private static Relationship To(ResourceType type, string? id) =>
        new() { Data = id is null ? null : new ResourceIdentifier { Id = id, Type = type } };
}
