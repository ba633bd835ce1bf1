using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>What a search for cases can be sorted by.</summary>
/// <param name="Value">The value as it stands on the wire. Values without a member here are valid too.</param>
[JsonConverter(typeof(EnumerationConverter<CaseSortableField>))]
public readonly record struct CaseSortableField(string Value) : IOpenEnumeration<CaseSortableField>
{
    /// <summary>When the case was created.</summary>
    public static CaseSortableField CreatedAt => new("created_at");

    /// <summary>How urgent the case is.</summary>
    public static CaseSortableField Priority => new("priority");

    /// <summary>The status of the case.</summary>
    public static CaseSortableField Status => new("status");

    static CaseSortableField IOpenEnumeration<CaseSortableField>.FromWire(string value) => new(value);

    /// <summary>The value as it stands on the wire.</summary>
    public override string ToString() => Value ?? "";
}
