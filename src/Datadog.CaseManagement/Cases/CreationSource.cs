using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the source that a case was created from.</summary>
[OpenEnumeration]
public readonly partial record struct CreationSource
{
    /// <summary>The case was created in the user interface or through the API: <c>MANUAL</c>.</summary>
    public static CreationSource Manual => new("MANUAL");
}
