using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Whether a case has been merged with another.</summary>
[OpenEnumeration]
public readonly partial record struct MergeStatus
{
    /// <summary>The case stands for itself.</summary>
    public static MergeStatus NotMerged => new("NOT_MERGED");
}
