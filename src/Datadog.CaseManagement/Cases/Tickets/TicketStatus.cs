using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the status of the creation of a ticket in another system.</summary>
[OpenEnumeration]
public readonly partial record struct TicketStatus
{
    /// <summary>The ticket is being created: <c>IN_PROGRESS</c>.</summary>
    public static TicketStatus InProgress => new("IN_PROGRESS");

    /// <summary>The ticket has been created: <c>COMPLETED</c>.</summary>
    public static TicketStatus Completed => new("COMPLETED");

    /// <summary>The creation of the ticket failed: <c>FAILED</c>.</summary>
    public static TicketStatus Failed => new("FAILED");
}
