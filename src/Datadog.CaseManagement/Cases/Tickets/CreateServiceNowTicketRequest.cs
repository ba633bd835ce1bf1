using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>Where a ServiceNow ticket is created for a case, and for whom.</summary>
public sealed partial record CreateServiceNowTicketRequest : JsonModel, IRequestAttributes
{
    /// <summary>The name of the ServiceNow instance.</summary>
    [JsonPropertyName("instance_name")]
    public required string InstanceName { get; init; }

    /// <summary>The group in ServiceNow that the ticket is assigned to.</summary>
    [JsonPropertyName("assignment_group")]
    public string? AssignmentGroup { get; init; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.ServiceNowTicket;

    void IRequestAttributes.Check() => Guard.NotBlank(InstanceName);
}
