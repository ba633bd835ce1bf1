using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Where a case came from.</summary>
[OpenEnumeration]
public readonly partial record struct CreationSource
{
    /// <summary>A person or a program created it through the user interface or the API.</summary>
    public static CreationSource Manual => new("MANUAL");
}
