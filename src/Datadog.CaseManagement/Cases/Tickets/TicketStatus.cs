using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>How far Datadog is with the creation of a ticket in another system.</summary>
[OpenEnumeration]
public readonly partial record struct TicketStatus
{
    /// <summary>The ticket is being created.</summary>
    public static TicketStatus InProgress => new("IN_PROGRESS");

    /// <summary>The ticket exists.</summary>
    public static TicketStatus Completed => new("COMPLETED");

    /// <summary>The ticket could not be created.</summary>
    public static TicketStatus Failed => new("FAILED");
}
