using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>What a search for cases can be sorted by.</summary>
[OpenEnumeration]
public readonly partial record struct CaseSortableField
{
    /// <summary>When the case was created.</summary>
    public static CaseSortableField CreatedAt => new("created_at");

    /// <summary>How urgent the case is.</summary>
    public static CaseSortableField Priority => new("priority");

    /// <summary>The status of the case.</summary>
    public static CaseSortableField Status => new("status");
}
