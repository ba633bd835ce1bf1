using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>Represents a request to create a ServiceNow ticket for a case.</summary>
public sealed partial record CreateServiceNowTicketRequest : JsonModel, IRequestAttributes
{
    /// <summary>The name of the ServiceNow instance.</summary>
    [JsonPropertyName("instance_name")]
    public required string InstanceName { get; init; }

    /// <summary>The ServiceNow group to assign the ticket to.</summary>
    [JsonPropertyName("assignment_group")]
    public string? AssignmentGroup { get; init; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.ServiceNowTicket;

    void IRequestAttributes.Check() => Guard.NotBlank(InstanceName);
}
