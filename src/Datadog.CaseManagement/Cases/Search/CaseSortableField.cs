using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents a field that a search can sort cases by.</summary>
[OpenEnumeration]
public readonly partial record struct CaseSortableField
{
    /// <summary>The time at which the case was created: <c>created_at</c>.</summary>
    public static CaseSortableField CreatedAt => new("created_at");

    /// <summary>The priority of the case: <c>priority</c>.</summary>
    public static CaseSortableField Priority => new("priority");

    /// <summary>The status of the case: <c>status</c>.</summary>
    public static CaseSortableField Status => new("status");
}
