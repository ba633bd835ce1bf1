using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the reason why a security case was resolved. Datadog documents these values as examples.</summary>
[OpenEnumeration]
public readonly partial record struct CaseResolvedReason
{
    /// <summary>The detection was wrong: <c>FALSE_POSITIVE</c>.</summary>
    public static CaseResolvedReason FalsePositive => new("FALSE_POSITIVE");

    /// <summary>The detection was right: <c>TRUE_POSITIVE</c>.</summary>
    public static CaseResolvedReason TruePositive => new("TRUE_POSITIVE");

    /// <summary>The detection was right, but the activity was harmless: <c>BENIGN_POSITIVE</c>.</summary>
    public static CaseResolvedReason BenignPositive => new("BENIGN_POSITIVE");
}
