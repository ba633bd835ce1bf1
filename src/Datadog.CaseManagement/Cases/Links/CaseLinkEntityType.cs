using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the type of an entity that can be linked.</summary>
[OpenEnumeration]
public readonly partial record struct CaseLinkEntityType
{
    /// <summary>A case: <c>CASE</c>.</summary>
    public static CaseLinkEntityType Case => new("CASE");

    /// <summary>An incident: <c>INCIDENT</c>.</summary>
    public static CaseLinkEntityType Incident => new("INCIDENT");

    /// <summary>A page of On-Call: <c>PAGE</c>.</summary>
    public static CaseLinkEntityType Page => new("PAGE");

    /// <summary>A conversation with an agent: <c>AGENT_CONVERSATION</c>.</summary>
    public static CaseLinkEntityType AgentConversation => new("AGENT_CONVERSATION");
}
