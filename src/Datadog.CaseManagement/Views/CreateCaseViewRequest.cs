using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>Represents a request to create a view.</summary>
public sealed partial record CreateCaseViewRequest : JsonModel, IRequestAttributes
{
    /// <summary>The UUID of the project that the view belongs to. It cannot be changed later.</summary>
    [JsonPropertyName("project_id")]
    public required string ProjectId { get; init; }

    /// <summary>The name of the view in the user interface.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>The search query for the cases of the view, such as <c>status:open priority:P1</c>.</summary>
    [JsonPropertyName("query")]
    public required string Query { get; init; }

    /// <summary>
    /// The identifier of the notification rule that notifies the subscribers of the view of matching cases. Its JSON name is
    /// <c>np_rule_id</c>.
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
