using System;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Datadog.CaseManagement.Generator;

/// <summary>Generates the code that reads or writes a value, by its type.</summary>
internal static class Values
{
    /// <summary>Generates the assignment that reads the value of a member.</summary>
    public static string Read(Member member) => member.Kind switch
    {
        StorageKind.Optional => $"new {PropertyStorage.OptionalOf(member.Type)}({Read(member.Type, member.IsInterned)})",
        StorageKind.Date => ReadString(member.IsInterned),
        _ when member is { PreservesNull: true } && ValueIn(member.Type) is { Name: "JsonElement" } => "reader.ReadJsonElement()",
        _ => Read(member.Type, member.IsInterned) + "!",
    };

    /// <summary>Generates the statement that writes the value of a member.</summary>
    public static string Write(Member member, string value) => member.Kind switch
    {
        StorageKind.Optional => Write(member.Type, $"{value}.Value"),
        StorageKind.Date => $"writer.WriteStringValue({value})",
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

    private static string Read(ITypeSymbol type, bool interned)
    {
        var value = ValueIn(type);
        var read = value switch
        {
            { Name: "Optional" } optional => $"new {KnownTypes.FullName(optional)}({Read(ElementOf(optional), interned)})",
            { Name: "DateTimeOffset" } => "reader.ReadDateTimeOffset()",
            { Name: "IReadOnlyList" } list when KnownTypes.IsModel(ElementOf(list)) =>
                $"reader.ReadModels<{KnownTypes.FullName(ElementOf(list))}>()",
            { Name: "IReadOnlyList" } list => $"reader.ReadList({Reader(ElementOf(list), interned)})",
            { Name: "IReadOnlyDictionary" } dictionary => $"reader.ReadDictionary({Reader(ElementOf(dictionary), interned)})",
            { Name: "JsonElement" } => IsNullable(type) ? "reader.ReadJsonElementOrNull()" : "reader.ReadJsonElement()",
            { Name: "JsonNode" } => "reader.ReadJsonNode()",
            { SpecialType: SpecialType.System_String } => ReadString(interned),
            { SpecialType: SpecialType.System_Boolean } => "reader.ReadBoolean()",
            { SpecialType: SpecialType.System_Int32 } => "reader.ReadInt32()",
            { SpecialType: SpecialType.System_Int64 } => "reader.ReadInt64()",
            { SpecialType: SpecialType.System_Double } => "reader.ReadDouble()",
            var other when KnownTypes.IsEnumeration(other) => $"reader.ReadEnumeration<{KnownTypes.FullName(other)}>()",
            { IsValueType: true } other when KnownTypes.IsReadable(other) => $"reader.ReadStruct<{KnownTypes.FullName(other)}>()",
            var other when KnownTypes.IsReadable(other) => $"reader.ReadModel<{KnownTypes.FullName(other)}>()",
            var other => throw Unsupported(other),
        };
        return value.IsValueType && !IsNullable(type) && value.Name is not ("JsonElement" or "Optional")
            ? $"Utf8JsonReaderExtensions.NotNull({read})"
            : read;
    }

    private static string Reader(ITypeSymbol element, bool interned) =>
        $"static (ref System.Text.Json.Utf8JsonReader reader) => {Read(element, interned)}!";

    private static string ReadString(bool interned) => interned ? "reader.ReadInternedString()" : "reader.ReadString()";

    private static bool IsNullable(ITypeSymbol type) => !SymbolEqualityComparer.Default.Equals(ValueIn(type), type);

    private static string Write(ITypeSymbol type, string value) => ValueIn(type) switch
    {
        { Name: "Optional" } optional => Write(ElementOf(optional), $"{value}.Value"),
        { Name: "DateTimeOffset" } => $"writer.WriteDateTimeOffset({value})",
        { Name: "DateOnly" } => $"writer.WriteDateOnly({value})",
        { Name: "IReadOnlyList" } list when KnownTypes.IsModel(ElementOf(list)) => $"writer.WriteModels({value})",
        { Name: "IReadOnlyList" } list => $"writer.WriteList({value}, static (writer, item) => {Write(ElementOf(list), "item")})",
        { Name: "IReadOnlyDictionary" } dictionary =>
            $"writer.WriteDictionary({value}, static (writer, item) => {Write(ElementOf(dictionary), "item")})",
        { Name: "JsonElement" } => $"{value}.WriteTo(writer)",
        { Name: "JsonNode" } => $"writer.WriteJsonNode({value})",
        { SpecialType: SpecialType.System_String } => $"writer.WriteStringValue({value})",
        { SpecialType: SpecialType.System_Boolean } => $"writer.WriteBooleanValue({value})",
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double } => $"writer.WriteNumberValue({value})",
        var other when KnownTypes.IsEnumeration(other) => $"writer.WriteStringValue({value}.Value)",
        var other when KnownTypes.IsWritable(other) => $"writer.WriteModel({value})",
        var other => throw Unsupported(other),
    };
}
