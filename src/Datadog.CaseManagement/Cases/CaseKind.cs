using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The deprecated classification of a case; <see cref="CaseAttributes.TypeId"/> replaces it. The service also sends values such as <c>TUNKNOWN</c> (a custom case type) and <c>ERROR_TRACKING_ISSUE</c>.</summary>
[OpenEnumeration]
public readonly partial record struct CaseKind
{
    /// <summary>A case of the built-in Standard type.</summary>
    public static CaseKind Standard => new("STANDARD");
}
