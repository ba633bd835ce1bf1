using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>What a new case starts with.</summary>
public sealed partial record CreateCaseRequest : JsonModel, IRequestAttributes
{
    /// <summary>The identifier (UUID) of the project that the case belongs to.</summary>
    [JsonPropertyName("@project_id")]
    public required string ProjectId { get; init; }

    /// <summary>The title.</summary>
    [JsonPropertyName("title")]
    public required string Title { get; init; }

    /// <summary>The identifier (UUID) of the case's type; <see cref="CaseType.StandardId"/> is the built-in one.</summary>
    [JsonPropertyName("type_id")]
    public required string TypeId { get; init; }

    /// <summary>The description.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>How urgent the case is; without it, <see cref="CasePriority.NotDefined"/>.</summary>
    [JsonPropertyName("priority")]
    public CasePriority? Priority { get; init; }

    /// <summary>The status to start with: one of those that the case's type defines; without it, the type's default.</summary>
    [JsonPropertyName("status_name")]
    public string? StatusName { get; init; }

    /// <summary>The values of the case type's custom attributes, by the attribute's key.</summary>
    [JsonPropertyName("custom_attributes")]
    public IReadOnlyDictionary<string, CustomAttributeValue>? CustomAttributes { get; init; }

    /// <summary>
    /// The identifier (UUID) of the user who is to work on the case. Leave it out, or set it to <see langword="null"/> to say
    /// explicitly that nobody is.
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
