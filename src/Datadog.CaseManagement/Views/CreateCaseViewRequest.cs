using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>What a new view starts with.</summary>
public sealed partial record CreateCaseViewRequest : JsonModel, IRequestAttributes
{
    /// <summary>The identifier (UUID) of the project that the view belongs to. It cannot be changed later.</summary>
    [JsonPropertyName("project_id")]
    public required string ProjectId { get; init; }

    /// <summary>The name that the user interface shows.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>What cases the view shows, in the syntax of the search for cases, such as <c>status:open priority:P1</c>.</summary>
    [JsonPropertyName("query")]
    public required string Query { get; init; }

    /// <summary>
    /// The identifier of a notification rule that is to tell the view's subscribers of matching cases, <c>np_rule_id</c> on the wire.
    /// </summary>
    [JsonPropertyName("np_rule_id")]
    public string? NotificationRuleId { get; init; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.View;

    void IRequestAttributes.Check()
    {
        Guard.NotBlank(ProjectId);
        Guard.NotBlank(Name);
        ArgumentNullException.ThrowIfNull(Query);
    }
}
