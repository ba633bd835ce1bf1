using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// Represents the deprecated type of a case, replaced by <see cref="CaseAttributes.TypeId"/>. The service also returns other values, such
/// as <c>TUNKNOWN</c> for a custom case type, and <c>ERROR_TRACKING_ISSUE</c>.
/// </summary>
[OpenEnumeration]
public readonly partial record struct CaseKind
{
    /// <summary>A case of the built-in Standard type: <c>STANDARD</c>.</summary>
    public static CaseKind Standard => new("STANDARD");
}
