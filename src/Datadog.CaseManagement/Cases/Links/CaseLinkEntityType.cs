using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>What a link can begin or end at.</summary>
[OpenEnumeration]
public readonly partial record struct CaseLinkEntityType
{
    /// <summary>A case.</summary>
    public static CaseLinkEntityType Case => new("CASE");

    /// <summary>An incident.</summary>
    public static CaseLinkEntityType Incident => new("INCIDENT");

    /// <summary>A page of On-Call.</summary>
    public static CaseLinkEntityType Page => new("PAGE");

    /// <summary>A conversation with an agent.</summary>
    public static CaseLinkEntityType AgentConversation => new("AGENT_CONVERSATION");
}
