using Microsoft.CodeAnalysis;

namespace Datadog.CaseManagement.Generator;

/// <summary>Specifies how the value of a member is stored.</summary>
internal enum StorageKind
{
    /// <summary>The property itself, which the declaration implements.</summary>
    Property,

    /// <summary>A field that is <see langword="null"/> for a missing string.</summary>
    String,

    /// <summary>A field with the text of a date as it was received.</summary>
    Date,

    /// <summary>A field that distinguishes <c>null</c> from a missing member.</summary>
    Optional,

    /// <summary>A field that is <see langword="null"/> for a missing list.</summary>
    List,

    /// <summary>A field that is <see langword="null"/> for a missing dictionary.</summary>
    Dictionary,

    /// <summary>A field that is <see langword="null"/> for a missing model until the property is read.</summary>
    Model,
}

/// <summary>
/// Generates the field of a partial property. The field distinguishes a missing value from an empty one, and the property never returns a
/// mutable object that another model shares.
/// </summary>
internal static class PropertyStorage
{
    public static StorageKind KindOf(Member member) => (member.IsPartial, Values.ValueIn(member.Type)) switch
    {
        (false, _) => StorageKind.Property,
        _ when member.PreservesNull => StorageKind.Optional,
        (_, { Name: "DateOnly" }) => StorageKind.Date,
        (_, { SpecialType: SpecialType.System_String }) => StorageKind.String,
        (_, { Name: "IReadOnlyList" }) => StorageKind.List,
        (_, { Name: "IReadOnlyDictionary" }) => StorageKind.Dictionary,
        var (_, type) when KnownTypes.IsModel(type) => StorageKind.Model,
        _ => throw Values.Unsupported(member.Type),
    };

    public static string FieldType(Member member) => member.Kind switch
    {
        StorageKind.String or StorageKind.Date => "string?",
        StorageKind.Optional => OptionalOf(member.Type),
        _ => $"{KnownTypes.FullName(member.Type)}?",
    };

    public static string Getter(Member member) => member.Kind switch
    {
        StorageKind.Optional => $"{member.Storage}.Value",
        StorageKind.Date => $"DateFormat.Parse({member.Storage})",
        StorageKind.String when member.Alias is { } alias => $"{member.Storage} ?? AdditionalString(\"{alias}\")",
        StorageKind.String => $"{member.Storage} ?? \"\"",
        StorageKind.List => $"{member.Storage} ?? []",
        StorageKind.Dictionary =>
            $"{member.Storage} ?? System.Collections.ObjectModel.ReadOnlyDictionary<string, {KnownTypes.FullName(Values.ElementOf(Values.ValueIn(member.Type)))}>.Empty",
        _ => $"{member.Storage} ??= CreateDefault<{KnownTypes.FullName(member.Type)}>()",
    };

    public static string Setter(Member member) => member.Kind switch
    {
        StorageKind.Optional => "new(value)",
        StorageKind.Date => "DateFormat.Format(value)",
        _ => "value",
    };

    public static string OptionalOf(ITypeSymbol type) => $"global::Datadog.CaseManagement.Optional<{KnownTypes.FullName(type)}>";
}
