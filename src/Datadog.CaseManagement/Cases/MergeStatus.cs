using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the merge status of a case: whether it has been merged with another case.</summary>
[OpenEnumeration]
public readonly partial record struct MergeStatus
{
    /// <summary>The case has not been merged: <c>NOT_MERGED</c>.</summary>
    public static MergeStatus NotMerged => new("NOT_MERGED");
}
