using System.Linq;
using Microsoft.CodeAnalysis;

namespace Datadog.CaseManagement.Generator;

/// <summary>A property that is a member of a JSON object.</summary>
internal sealed class Member
{
    private readonly IPropertySymbol _property;

    private Member(IPropertySymbol property, string name) => (_property, Name) = (property, name);

    /// <summary>The name on the wire.</summary>
    public string Name { get; }

    public string Property => _property.Name;

    public ITypeSymbol Type => _property.Type;

    public bool IsRequired => _property.IsRequired;

    /// <summary>Whether the same strings arrive again and again.</summary>
    public bool IsInterned => Attribute("InternedAttribute") is not null;

    /// <summary>A name with an <c>@</c> in front belongs to the envelope, which is written elsewhere.</summary>
    public bool IsOfEnvelope => Name[0] == '@';

    /// <summary>Whether <c>null</c> is written, too.</summary>
    public bool IsAlwaysWritten => Attribute("JsonIgnoreAttribute")?.NamedArguments.Any(argument => argument.Value.Value is 0) == true;

    public int Order => Attribute("JsonPropertyOrderAttribute")?.ConstructorArguments[0].Value as int? ?? 0;

    public bool IsDeclaredIn(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(_property.ContainingType, type);

    public static Member? Of(IPropertySymbol property) =>
        Attribute(property, "JsonPropertyNameAttribute")?.ConstructorArguments[0].Value is string name ? new Member(property, name) : null;

    private AttributeData? Attribute(string name) => Attribute(_property, name);

    private static AttributeData? Attribute(IPropertySymbol property, string name) =>
        property.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == name);
}
