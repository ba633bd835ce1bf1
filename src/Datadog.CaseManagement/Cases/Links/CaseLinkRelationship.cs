using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the relationship of the parent entity of a link to the child entity.</summary>
[OpenEnumeration]
public readonly partial record struct CaseLinkRelationship
{
    /// <summary>The parent and the child are related to each other, in both directions: <c>RELATES_TO</c>.</summary>
    public static CaseLinkRelationship RelatesTo => new("RELATES_TO");

    /// <summary>The parent causes the child: <c>CAUSES</c>.</summary>
    public static CaseLinkRelationship Causes => new("CAUSES");

    /// <summary>The parent blocks the child: <c>BLOCKS</c>.</summary>
    public static CaseLinkRelationship Blocks => new("BLOCKS");

    /// <summary>The parent duplicates the child: <c>DUPLICATES</c>.</summary>
    public static CaseLinkRelationship Duplicates => new("DUPLICATES");

    /// <summary>The child is a part of the parent: <c>PARENT_OF</c>.</summary>
    public static CaseLinkRelationship ParentOf => new("PARENT_OF");

    /// <summary>The parent follows the child in a sequence: <c>SUCCESSOR_OF</c>.</summary>
    public static CaseLinkRelationship SuccessorOf => new("SUCCESSOR_OF");

    /// <summary>The parent is escalated to the child: <c>ESCALATES_TO</c>.</summary>
    public static CaseLinkRelationship EscalatesTo => new("ESCALATES_TO");
}
