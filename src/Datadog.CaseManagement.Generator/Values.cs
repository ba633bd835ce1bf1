using System;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Datadog.CaseManagement.Generator;

/// <summary>How a value is read and written, by its type.</summary>
internal static class Values
{
    public static string Read(Member member) => Read(member.Type, member.Repeats) + "!";

    public static string Write(ITypeSymbol type, string value) => ValueIn(type) switch
    {
        { Name: "Optional" } optional => Write(ElementOf(optional), $"{value}.Value"),
        { Name: "DateTimeOffset" } => $"writer.WriteTimestamp({value})",
        { Name: "DateOnly" } => $"writer.WriteDate({value})",
        { Name: "IReadOnlyList" } list when Known.IsModel(ElementOf(list)) => $"writer.WriteModels({value})",
        { Name: "IReadOnlyList" } list => $"writer.WriteList({value}, static (writer, item) => {Write(ElementOf(list), "item")})",
        { Name: "IReadOnlyDictionary" or "Dictionary" } map =>
            $"writer.WriteMap({value}, static (writer, item) => {Write(ElementOf(map), "item")})",
        { Name: "JsonElement" } => $"{value}.WriteTo(writer)",
        { Name: "JsonNode" } => $"writer.WriteNode({value})",
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

    private static string Read(ITypeSymbol type, bool repeats)
    {
        var value = ValueIn(type);
        var read = value switch
        {
            { Name: "Optional" } optional => $"new {Known.FullName(optional)}({Read(ElementOf(optional), repeats)})",
            { Name: "DateTimeOffset" } => "reader.Timestamp()",
            { Name: "IReadOnlyList" } list when Known.IsModel(ElementOf(list)) => $"reader.Models<{Known.FullName(ElementOf(list))}>()",
            { Name: "IReadOnlyList" } list => $"reader.List({Reader(ElementOf(list), repeats)})",
            { Name: "IReadOnlyDictionary" } map => $"reader.Map({Reader(ElementOf(map), repeats)})",
            { Name: "JsonElement" } => SymbolEqualityComparer.Default.Equals(value, type) ? "reader.Json()" : "reader.JsonOrNull()",
            { Name: "JsonNode" } => "reader.Node()",
            { SpecialType: SpecialType.System_String } => repeats ? "reader.RepeatedText()" : "reader.Text()",
            { SpecialType: SpecialType.System_Boolean } => "reader.Flag()",
            { SpecialType: SpecialType.System_Int32 } => "reader.Number()",
            { SpecialType: SpecialType.System_Int64 } => "reader.LargeNumber()",
            { SpecialType: SpecialType.System_Double } => "reader.Fraction()",
            var other when Known.IsEnumeration(other) => $"reader.Enumeration<{Known.FullName(other)}>()",
            { IsValueType: true } other when Known.IsReadable(other) => $"reader.Value<{Known.FullName(other)}>()",
            var other when Known.IsReadable(other) => $"reader.Model<{Known.FullName(other)}>()",
            var other => throw Unsupported(other),
        };
        return value.IsValueType && SymbolEqualityComparer.Default.Equals(value, type) && value.Name is not ("JsonElement" or "Optional")
            ? $"JsonReading.Present({read})"
            : read;
    }

    private static string Reader(ITypeSymbol element, bool repeats) =>
        $"static (ref System.Text.Json.Utf8JsonReader reader) => {Read(element, repeats)}!";

    private static NotSupportedException Unsupported(ITypeSymbol type) => new($"There is no way yet to read and write a {type} as JSON.");
}
