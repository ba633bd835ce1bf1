using System;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Datadog.CaseManagement.Generator;

/// <summary>Generates the code that reads or writes a value, by its type.</summary>
internal static class Values
{
    /// <summary>Generates the condition that reads the value of a member into a new variable, if it has the expected type.</summary>
    public static string TryRead(Member member, string variable) =>
        member.Kind is StorageKind.Date ? $"reader.TryReadDate(out var {variable})"
        : member.Type.Name == "JsonElement" || member is { PreservesNull: true, Kind: StorageKind.Property } ? $"reader.ReadJsonElement() is var {variable}"
        : TryRead(ReadType(member), member.IsInterned, $"var {variable}") + (IsNonNullableValue(member.Type) ? $" && {variable} is not null" : "");

    /// <summary>Generates the statement that assigns the value that was read.</summary>
    public static string Assign(Member member, string value) => member switch
    {
        { Kind: StorageKind.Optional } => $"{member.Storage} = new {PropertyStorage.OptionalOf(member.Type)}({value});",
        { Type: INamedTypeSymbol { Name: "Optional" } optional } => $"{member.Storage} = new {KnownTypes.FullName(optional)}({value});",
        _ when IsNonNullableValue(member.Type) => $"{member.Storage} = {value}.GetValueOrDefault();",
        _ => $"{member.Storage} = {value}!;",
    };

    /// <summary>
    /// Generates the expression that determines whether the value of a member, which is not <see langword="null"/>, is empty. Returns
    /// <see langword="null"/> for a type without an empty value.
    /// </summary>
    public static string? IsEmpty(Member member, string value) => member.Kind switch
    {
        StorageKind.Date => $"{value}.Length == 0",
        StorageKind.Optional => $"{value}.Value is null",
        _ => IsEmpty(member.Type, value),
    };

    /// <summary>Generates the statement that writes the value of a member.</summary>
    public static string Write(Member member, string value) => member.Kind switch
    {
        StorageKind.Optional => Write(member.Type, $"{value}.Value"),
        StorageKind.Date => $"writer.WriteString({value})",
        _ => Write(member.Type, value),
    };

    /// <summary>Generates the condition under which a member is written, which also declares the variable with its value.</summary>
    public static string IsWritten(Member member, string value)
    {
        var pattern = (member.Kind, member.Type, ValueIn(member.Type)) switch
        {
            (StorageKind.Model, _, _) => "{{ }} {0} && IsPresent({0})",
            (StorageKind.Optional, _, _) or (_, _, { Name: "Optional" }) => "{{ IsSet: true }} {0}",
            (_, { Name: "JsonElement" }, _) => "{{ ValueKind: not System.Text.Json.JsonValueKind.Undefined }} {0}",
            (_, _, { Name: "JsonElement" }) when member.PreservesNull => "{{ ValueKind: not System.Text.Json.JsonValueKind.Undefined }} {0}",
            (_, { IsValueType: true, Name: not "Nullable" }, _) => "var {0}",
            _ => "{{ }} {0}",
        };
        return $"{member.Storage} is {string.Format(CultureInfo.InvariantCulture, pattern, value)}";
    }

    /// <summary>Returns the type without nullability.</summary>
    public static INamedTypeSymbol ValueIn(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? (INamedTypeSymbol)nullable.TypeArguments[0]
            : (INamedTypeSymbol)type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);

    /// <summary>Returns the type of the elements of a list, of the values of a dictionary, or of an optional value.</summary>
    public static ITypeSymbol ElementOf(INamedTypeSymbol type) => type.TypeArguments[type.TypeArguments.Length - 1];

    public static NotSupportedException Unsupported(ITypeSymbol type) => new($"There is no way yet to read and write a {type} as JSON.");

    private static ITypeSymbol ReadType(Member member) => member.Type is INamedTypeSymbol { Name: "Optional" } optional ? ElementOf(optional) : member.Type;

    private static string TryRead(ITypeSymbol type, bool interned, string variable) => ValueIn(type) switch
    {
        { Name: "DateTimeOffset" or "TimeSpan" or "JsonElement" or "JsonNode" } value => $"reader.TryRead{value.Name}(out {variable})",
        { Name: "IReadOnlyList" } list when KnownTypes.IsModel(ElementOf(list)) =>
            $"reader.TryReadModels<{KnownTypes.FullName(ElementOf(list))}>(out {variable})",
        { Name: "IReadOnlyList" } list => $"reader.TryReadList({ItemReader(ElementOf(list), interned)}, out {variable})",
        { Name: "IReadOnlyDictionary" } dictionary =>
            $"reader.TryReadDictionary({ItemReader(ElementOf(dictionary), interned)}, out {variable}{(AllowsNull(ElementOf(dictionary)) ? ", allowsNull: true" : "")})",
        { SpecialType: SpecialType.System_String } => $"reader.TryRead{(interned ? "Interned" : "")}String(out {variable})",
        { SpecialType: SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double } number =>
            $"reader.TryRead{number.Name}(out {variable})",
        var other when KnownTypes.IsEnumeration(other) => $"reader.TryReadEnumeration<{KnownTypes.FullName(other)}>(out {variable})",
        { IsValueType: true } other when KnownTypes.IsReadable(other) => $"reader.TryReadStruct<{KnownTypes.FullName(other)}>(out {variable})",
        var other when KnownTypes.IsReadable(other) => $"reader.TryReadModel<{KnownTypes.FullName(other)}>(out {variable})",
        var other => throw Unsupported(other),
    };

    // The caller has excluded null, so that a value type has a value if it could be read.
    private static string ItemReader(ITypeSymbol element, bool interned)
    {
        var signature = $"static (ref ModelReader reader, out {KnownTypes.FullName(element)}{(element.IsValueType || AllowsNull(element) ? "" : "?")} value) =>";
        return element.IsValueType
            ? $"{signature} {{ var isRead = {TryRead(element, interned, "var item")}; value = item.GetValueOrDefault(); return isRead; }}"
            : $"{signature} {TryRead(element, interned, "value")}";
    }

    private static string? IsEmpty(ITypeSymbol type, string value) => ValueIn(type) switch
    {
        { SpecialType: SpecialType.System_String } => $"{value}.Length == 0",
        { Name: "IReadOnlyList" or "IReadOnlyDictionary" } => $"{value}.Count == 0",
        { Name: "Optional" } => $"{value}.Value is null",
        { Name: "JsonElement" } => $"{value}.ValueKind == System.Text.Json.JsonValueKind.Null",
        var model when KnownTypes.IsModel(model) => $"IsEmpty({value})",
        { IsValueType: true } other when !IsNullable(type) || KnownTypes.IsEnumeration(other) => $"{value} == default",
        _ => null,
    };

    private static bool IsNonNullableValue(ITypeSymbol type) => type is { IsValueType: true, Name: not ("Nullable" or "JsonElement" or "Optional") };

    private static bool AllowsNull(ITypeSymbol type) => type.NullableAnnotation == NullableAnnotation.Annotated;

    private static bool IsNullable(ITypeSymbol type) => !SymbolEqualityComparer.Default.Equals(ValueIn(type), type);

    private static string Write(ITypeSymbol type, string value) => ValueIn(type) switch
    {
        { Name: "Optional" } optional => Write(ElementOf(optional), $"{value}.Value"),
        { Name: "DateTimeOffset" or "DateOnly" or "TimeSpan" or "JsonElement" or "JsonNode" } other => $"writer.Write{other.Name}({value})",
        { Name: "IReadOnlyList" } list when KnownTypes.IsModel(ElementOf(list)) => $"writer.WriteModels({value})",
        { Name: "IReadOnlyList" } list => $"writer.WriteList({value}, static (writer, item) => {Write(ElementOf(list), "item")})",
        { Name: "IReadOnlyDictionary" } dictionary =>
            $"writer.WriteDictionary({value}, static (writer, item) => {Write(ElementOf(dictionary), "item")})",
        { SpecialType: SpecialType.System_String } => $"writer.WriteString({value})",
        { SpecialType: SpecialType.System_Boolean or SpecialType.System_Double } other => $"writer.Write{other.Name}({value})",
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } => $"writer.WriteInt64({value})",
        var other when KnownTypes.IsEnumeration(other) => $"writer.WriteString({value}.Value)",
        var other when KnownTypes.IsWritable(other) => $"writer.WriteModel({value})",
        var other => throw Unsupported(other),
    };
}
