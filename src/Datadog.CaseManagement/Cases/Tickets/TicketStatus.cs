using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>How far Datadog is with the creation of a ticket in another system.</summary>
/// <param name="Value">The value as it stands on the wire. Values without a member here are valid too.</param>
[JsonConverter(typeof(EnumerationConverter<TicketStatus>))]
public readonly record struct TicketStatus(string Value) : IOpenEnumeration<TicketStatus>
{
    /// <summary>The ticket is being created.</summary>
    public static TicketStatus InProgress => new("IN_PROGRESS");

    /// <summary>The ticket exists.</summary>
    public static TicketStatus Completed => new("COMPLETED");

    /// <summary>The ticket could not be created.</summary>
    public static TicketStatus Failed => new("FAILED");

    static TicketStatus IOpenEnumeration<TicketStatus>.FromWire(string value) => new(value);

    /// <summary>The value as it stands on the wire.</summary>
    public override string ToString() => Value ?? "";
}
