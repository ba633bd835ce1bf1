using Microsoft.CodeAnalysis;

namespace Datadog.CaseManagement.Generator;

/// <summary>What holds the value of a member.</summary>
internal enum StorageKind
{
    /// <summary>The property itself, which the declaration implements.</summary>
    Property,

    /// <summary>A field that is <see langword="null"/> for a string that did not arrive.</summary>
    String,

    /// <summary>A field with the text of a date as it arrived.</summary>
    Date,

    /// <summary>A field that tells <c>null</c> from a member that did not arrive.</summary>
    Optional,

    /// <summary>A field that is <see langword="null"/> for a list that did not arrive.</summary>
    List,

    /// <summary>A field that is <see langword="null"/> for a dictionary that did not arrive.</summary>
    Dictionary,

    /// <summary>A field that is <see langword="null"/> for a model that did not arrive, until it is asked for.</summary>
    Model,
}

/// <summary>
/// The field of a partial property. It tells what did not arrive from what arrived empty, and the property never hands out anything
/// mutable that another model has, too.
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
