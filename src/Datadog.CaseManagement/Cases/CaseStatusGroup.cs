using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The group that a case's status belongs to, whatever the case type calls the status.</summary>
/// <param name="Value">The value as it stands on the wire. Values without a member here are valid too.</param>
[JsonConverter(typeof(EnumerationConverter<CaseStatusGroup>))]
public readonly record struct CaseStatusGroup(string Value) : IOpenEnumeration<CaseStatusGroup>
{
    /// <summary>Nobody works on the case yet.</summary>
    public static CaseStatusGroup Open => new("SG_OPEN");

    /// <summary>Somebody works on the case.</summary>
    public static CaseStatusGroup InProgress => new("SG_IN_PROGRESS");

    /// <summary>The case is done.</summary>
    public static CaseStatusGroup Closed => new("SG_CLOSED");

    static CaseStatusGroup IOpenEnumeration<CaseStatusGroup>.FromWire(string value) => new(value);

    /// <summary>The value as it stands on the wire.</summary>
    public override string ToString() => Value ?? "";
}
