using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>What a link can begin or end at.</summary>
/// <param name="Value">The value as it stands on the wire. Values without a member here are valid too.</param>
[JsonConverter(typeof(EnumerationConverter<CaseLinkEntityType>))]
public readonly record struct CaseLinkEntityType(string Value) : IOpenEnumeration<CaseLinkEntityType>
{
    /// <summary>A case.</summary>
    public static CaseLinkEntityType Case => new("CASE");

    /// <summary>An incident.</summary>
    public static CaseLinkEntityType Incident => new("INCIDENT");

    /// <summary>A page of On-Call.</summary>
    public static CaseLinkEntityType Page => new("PAGE");

    /// <summary>A conversation with an agent.</summary>
    public static CaseLinkEntityType AgentConversation => new("AGENT_CONVERSATION");

    static CaseLinkEntityType IOpenEnumeration<CaseLinkEntityType>.FromWire(string value) => new(value);

    /// <summary>The value as it stands on the wire.</summary>
    public override string ToString() => Value ?? "";
}
