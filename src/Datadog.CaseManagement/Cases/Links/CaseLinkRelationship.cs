using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>How the parent of a link relates to its child.</summary>
[OpenEnumeration]
public readonly partial record struct CaseLinkRelationship
{
    /// <summary>The two have to do with each other, in both directions.</summary>
    public static CaseLinkRelationship RelatesTo => new("RELATES_TO");

    /// <summary>The parent is the cause of the child.</summary>
    public static CaseLinkRelationship Causes => new("CAUSES");

    /// <summary>The child cannot go on before the parent is done.</summary>
    public static CaseLinkRelationship Blocks => new("BLOCKS");

    /// <summary>The parent is the same matter as the child.</summary>
    public static CaseLinkRelationship Duplicates => new("DUPLICATES");

    /// <summary>The child is a part of the parent.</summary>
    public static CaseLinkRelationship ParentOf => new("PARENT_OF");

    /// <summary>The parent comes after the child.</summary>
    public static CaseLinkRelationship SuccessorOf => new("SUCCESSOR_OF");

    /// <summary>The child is what the parent has grown into.</summary>
    public static CaseLinkRelationship EscalatesTo => new("ESCALATES_TO");
}
