using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Why a security case was resolved. Datadog documents these values as examples.</summary>
[OpenEnumeration]
public readonly partial record struct CaseResolvedReason
{
    /// <summary>The alarm was false.</summary>
    public static CaseResolvedReason FalsePositive => new("FALSE_POSITIVE");

    /// <summary>The alarm was right.</summary>
    public static CaseResolvedReason TruePositive => new("TRUE_POSITIVE");

    /// <summary>The alarm was right, and what it saw was harmless.</summary>
    public static CaseResolvedReason BenignPositive => new("BENIGN_POSITIVE");
}
