using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The deprecated way of giving a case's status, kept by Datadog beside the status names of case types.</summary>
/// <param name="Value">The value as it stands on the wire. Values without a member here are valid too.</param>
[JsonConverter(typeof(EnumerationConverter<CaseStatus>))]
public readonly record struct CaseStatus(string Value) : IOpenEnumeration<CaseStatus>
{
    /// <summary>Nobody works on the case yet.</summary>
    public static CaseStatus Open => new("OPEN");

    /// <summary>Somebody works on the case.</summary>
    public static CaseStatus InProgress => new("IN_PROGRESS");

    /// <summary>The case is done.</summary>
    public static CaseStatus Closed => new("CLOSED");

    static CaseStatus IOpenEnumeration<CaseStatus>.FromWire(string value) => new(value);

    /// <summary>The value as it stands on the wire.</summary>
    public override string ToString() => Value ?? "";
}
