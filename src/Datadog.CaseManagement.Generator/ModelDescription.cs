using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Datadog.CaseManagement.Generator;

/// <summary>Describes the JSON of a model, from its declaration.</summary>
internal sealed class ModelDescription
{
    private ModelDescription(INamedTypeSymbol type, IReadOnlyList<Member> members) => (Type, Members) = (type, members);

    public INamedTypeSymbol Type { get; }

    /// <summary>The members in the order in which they are written, those of the base type first.</summary>
    public IReadOnlyList<Member> Members { get; }

    /// <summary>The members without those of the base type.</summary>
    public IEnumerable<Member> OwnMembers => Members.Where(member => member.IsDeclaredIn(Type));

    /// <summary>Whether it is a JSON object of the API, which keeps members that it does not know.</summary>
    public bool IsModel => KnownTypes.IsModel(Type);

    /// <summary>Whether it is also read. The request bodies that the library itself creates are only written.</summary>
    public bool IsReadable => KnownTypes.IsReadable(Type);

    public TypeEntry? Entry => IsReadable && !Type.IsAbstract ? new TypeEntry(KnownTypes.FullName(Type), EntryKind.Model) : null;

    /// <summary>
    /// Whether the type declares no constructor, so that the generated one would replace the implicit parameterless constructor.
    /// </summary>
    public bool NeedsConstructor => Type.InstanceConstructors.All(constructor => constructor.IsImplicitlyDeclared);

    /// <returns><see langword="null"/> for a type that is not a JSON object, or that is read and written by hand-written code.</returns>
    public static ModelDescription? Of(INamedTypeSymbol type) =>
        type.IsGenericType || !KnownTypes.IsWritable(type) || WritesItself(type) ? null : new ModelDescription(type, MembersOf(type));

    private static bool WritesItself(INamedTypeSymbol type) =>
        type.GetMembers().Any(member => member.Name == "Write" || member.Name.EndsWith("IJsonWritable.Write", StringComparison.Ordinal));

    private static List<Member> MembersOf(INamedTypeSymbol type)
    {
        var members = new List<Member>();
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            members.InsertRange(0, declaring.GetMembers().OfType<IPropertySymbol>().Select(Member.Of).OfType<Member>());
        }

        return members;
    }
}

/// <summary>A property that is a member of a JSON object.</summary>
internal sealed class Member
{
    private readonly IPropertySymbol _property;

    private Member(IPropertySymbol property, string name) => (_property, Name) = (property, name);

    /// <summary>The name in JSON.</summary>
    public string Name { get; }

    public string Property => _property.Name;

    public ITypeSymbol Type => _property.Type;

    public bool IsRequired => _property.IsRequired;

    /// <summary>
    /// Whether the property is partial, so that the generator implements it with a field that distinguishes missing from empty.
    /// </summary>
    public bool IsPartial => _property.IsPartialDefinition;

    public StorageKind Kind => PropertyStorage.KindOf(this);

    /// <summary>The field of a partial property, otherwise the property.</summary>
    public string Storage => IsPartial ? $"_{char.ToLowerInvariant(Property[0])}{Property.Substring(1)}" : Property;

    /// <summary>Whether the strings of the member are interned, because the same ones recur often.</summary>
    public bool IsInterned => Attribute("InternedAttribute") is not null;

    /// <summary>Whether a received <c>null</c> is written back.</summary>
    public bool PreservesNull => Attribute("PreserveNullAttribute") is not null;

    /// <summary>The additional property that holds the value if the member itself is missing.</summary>
    public string? Alias => Attribute("JsonPropertyAliasAttribute")?.ConstructorArguments[0].Value as string;

    /// <summary>Whether the member is stored with the model, but not sent. Its name starts with <c>@</c>.</summary>
    public bool IsOnlyStored => Name[0] == '@';

    /// <summary>The declaration of the property, up to its name.</summary>
    public string Declaration =>
        $"{Accessibility(_property.DeclaredAccessibility)} partial {KnownTypes.FullName(Type)} {Property}";

    /// <summary>The accessor that sets the property, with its accessibility.</summary>
    public string Setter =>
        (_property.SetMethod!.DeclaredAccessibility == _property.DeclaredAccessibility ? "" : $"{Accessibility(_property.SetMethod.DeclaredAccessibility)} ")
        + (_property.SetMethod.IsInitOnly ? "init" : "set");

    public bool IsDeclaredIn(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(_property.ContainingType, type);

    // The generated part of the property, which has no attributes, does not exist yet.
    public static Member? Of(IPropertySymbol property) =>
        Attribute(property, "JsonPropertyNameAttribute")?.ConstructorArguments[0].Value is string name ? new Member(property, name) : null;

    private static string Accessibility(Accessibility accessibility) => accessibility == Microsoft.CodeAnalysis.Accessibility.Public ? "public" : "internal";

    private AttributeData? Attribute(string name) => Attribute(_property, name);

    private static AttributeData? Attribute(IPropertySymbol property, string name) =>
        property.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == name);
}

/// <summary>Recognizes the types of the library that the generator treats specially, by their names.</summary>
internal static class KnownTypes
{
    private static readonly SymbolDisplayFormat Qualified =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string FullName(ITypeSymbol type) => type.ToDisplayString(Qualified);

    public static bool IsEnumeration(ITypeSymbol type) => type.IsValueType && OpenEnumeration(type) is not null;

    /// <summary>Whether an enumeration converts from <see cref="string"/> implicitly: all that do not say otherwise.</summary>
    public static bool ConvertsFromString(ITypeSymbol type) =>
        !OpenEnumeration(type)!.NamedArguments.Any(argument => argument.Key == "ConvertsFromString" && argument.Value.Value is false);

    public static bool IsReadable(ITypeSymbol type) => IsModel(type) || Implements(type, "IJsonReadable");

    public static bool IsWritable(ITypeSymbol type) => IsModel(type) || Implements(type, "IJsonWritable");

    public static bool IsModel(ITypeSymbol type) => DerivesFrom(type, "JsonModel");

    private static AttributeData? OpenEnumeration(ITypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "OpenEnumerationAttribute");

    private static bool DerivesFrom(ITypeSymbol type, string name)
    {
        for (var @base = type.BaseType; @base is not null; @base = @base.BaseType)
        {
            if (@base.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Implements(ITypeSymbol type, string name) =>
        type.TypeKind != TypeKind.Interface && type.AllInterfaces.Any(implemented => implemented.Name == name);
}
