using System;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Datadog.CaseManagement.Generator;

/// <summary>How a value is read and written, by its type.</summary>
internal static class Values
{
    public static string Read(Member member) => Read(member.Type, member.IsInterned) + "!";

    public static string Write(ITypeSymbol type, string value) => ValueIn(type) switch
    {
        { Name: "Optional" } optional => Write(ElementOf(optional), $"{value}.Value"),
        { Name: "DateTimeOffset" } => $"writer.WriteDateTimeOffset({value})",
        { Name: "DateOnly" } => $"writer.WriteDateOnly({value})",
        { Name: "IReadOnlyList" } list when Known.IsModel(ElementOf(list)) => $"writer.WriteModels({value})",
        { Name: "IReadOnlyList" } list => $"writer.WriteList({value}, static (writer, item) => {Write(ElementOf(list), "item")})",
        { Name: "IReadOnlyDictionary" or "Dictionary" } map =>
            $"writer.WriteDictionary({value}, static (writer, item) => {Write(ElementOf(map), "item")})",
        { Name: "JsonElement" } => $"{value}.WriteTo(writer)",
        { Name: "JsonNode" } => $"writer.WriteJsonNode({value})",
        { SpecialType: SpecialType.System_String } => $"writer.WriteStringValue({value})",
        { SpecialType: SpecialType.System_Boolean } => $"writer.WriteBooleanValue({value})",
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double } => $"writer.WriteNumberValue({value})",
        var other when Known.IsEnumeration(other) => $"writer.WriteStringValue({value}.Value)",
        var other when Known.IsWritable(other) => $"writer.WriteModel({value})",
        var other => throw Unsupported(other),
    };

    /// <summary>When the member of an object is written, and under which name its value is known then.</summary>
    public static string IsWritten(Member member, string value)
    {
        var pattern = (member.Type, ValueIn(member.Type)) switch
        {
            _ when member.IsAlwaysWritten => "var {0}",
            (_, { Name: "Optional" }) => "{{ IsSet: true }} {0}",
            (_, { TypeKind: TypeKind.Interface } or { IsValueType: false } and not { SpecialType: SpecialType.System_String }) =>
                "{{ }} {0} && !Absent.Is({0})",
            ({ Name: "JsonElement" }, _) => "{{ ValueKind: not System.Text.Json.JsonValueKind.Undefined }} {0}",
            ({ IsValueType: true, Name: not "Nullable" }, _) => "var {0}",
            _ => "{{ }} {0}",
        };
        return $"{member.Property} is {string.Format(CultureInfo.InvariantCulture, pattern, value)}";
    }

    /// <summary>The type without the question mark.</summary>
    public static INamedTypeSymbol ValueIn(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? (INamedTypeSymbol)nullable.TypeArguments[0]
            : (INamedTypeSymbol)type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);

    /// <summary>The type of the elements of a list, the values of a map, or what is optional.</summary>
    public static ITypeSymbol ElementOf(INamedTypeSymbol type) => type.TypeArguments[type.TypeArguments.Length - 1];

    private static string Read(ITypeSymbol type, bool interned)
    {
        var value = ValueIn(type);
        var read = value switch
        {
            { Name: "Optional" } optional => $"new {Known.FullName(optional)}({Read(ElementOf(optional), interned)})",
            { Name: "DateTimeOffset" } => "reader.ReadDateTimeOffset()",
            { Name: "IReadOnlyList" } list when Known.IsModel(ElementOf(list)) => $"reader.ReadModels<{Known.FullName(ElementOf(list))}>()",
            { Name: "IReadOnlyList" } list => $"reader.ReadList({Reader(ElementOf(list), interned)})",
            { Name: "IReadOnlyDictionary" } map => $"reader.ReadDictionary({Reader(ElementOf(map), interned)})",
            { Name: "JsonElement" } => SymbolEqualityComparer.Default.Equals(value, type) ? "reader.ReadJsonElement()" : "reader.ReadJsonElementOrNull()",
            { Name: "JsonNode" } => "reader.ReadJsonNode()",
            { SpecialType: SpecialType.System_String } => interned ? "reader.ReadInternedString()" : "reader.ReadString()",
            { SpecialType: SpecialType.System_Boolean } => "reader.ReadBoolean()",
            { SpecialType: SpecialType.System_Int32 } => "reader.ReadInt32()",
            { SpecialType: SpecialType.System_Int64 } => "reader.ReadInt64()",
            { SpecialType: SpecialType.System_Double } => "reader.ReadDouble()",
            var other when Known.IsEnumeration(other) => $"reader.ReadEnumeration<{Known.FullName(other)}>()",
            { IsValueType: true } other when Known.IsReadable(other) => $"reader.ReadStruct<{Known.FullName(other)}>()",
            var other when Known.IsReadable(other) => $"reader.ReadModel<{Known.FullName(other)}>()",
            var other => throw Unsupported(other),
        };
        return value.IsValueType && SymbolEqualityComparer.Default.Equals(value, type) && value.Name is not ("JsonElement" or "Optional")
            ? $"Utf8JsonReaderExtensions.NotNull({read})"
            : read;
    }

    private static string Reader(ITypeSymbol element, bool interned) =>
        $"static (ref System.Text.Json.Utf8JsonReader reader) => {Read(element, interned)}!";

    private static NotSupportedException Unsupported(ITypeSymbol type) => new($"There is no way yet to read and write a {type} as JSON.");
}
