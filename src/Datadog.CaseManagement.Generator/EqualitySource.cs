using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Datadog.CaseManagement.Generator;

/// <summary>
/// Generates the code that compares two models of a type. The code that the compiler generates for a record compares lists and dictionaries
/// by reference, and adds a comparer for every type of member.
/// </summary>
internal static class EqualitySource
{
    // The first few strings are enough to distinguish most objects.
    private const int MaxHashedMembers = 3;

    public static void Append(StringBuilder source, ModelDescription model)
    {
        var (type, members) = (model.Type, model.OwnMembers);
        source.AppendLine();
        source.AppendLine("    [System.Runtime.CompilerServices.CompilerGenerated]");
        source.AppendLine($"    public {(type.IsSealed ? "" : "virtual ")}bool Equals({type.Name}? other) =>");
        source.AppendLine($"        {(model.IsModel ? "base.Equals(other)" : "other is not null")}" + string.Concat(members.Select(member =>
            $"\n        && {Comparison(member)}")) + ";");
        source.AppendLine();
        source.AppendLine("    [System.Runtime.CompilerServices.CompilerGenerated]");
        source.AppendLine("    public override int GetHashCode() =>");
        source.AppendLine($"        {(model.IsModel ? "base.GetHashCode()" : "0")}" + string.Concat(members.Where(IsHashed).Take(MaxHashedMembers).Select(member =>
            $"\n        ^ ({member.Storage} is null ? 0 : {member.Storage}.GetHashCode())")) + ";");
    }

    private static bool IsHashed(Member member) =>
        member is { Type.SpecialType: SpecialType.System_String, Kind: not StorageKind.Optional };

    private static string Comparison(Member member)
    {
        var (left, right) = (member.Storage, $"other.{member.Storage}");
        return member.Kind switch
        {
            StorageKind.String or StorageKind.Date => $"{left} == {right}",
            StorageKind.Optional => OptionalComparison(member.Type, left, right),
            StorageKind.Model => $"AreEqualOrDefault({left}, {right})",
            _ => Comparison(member.Type, member.Property, $"other.{member.Property}"),
        };
    }

    private static string Comparison(ITypeSymbol type, string left, string right) => Values.ValueIn(type) switch
    {
        { Name: "Optional" } optional => OptionalComparison(Values.ElementOf(optional), left, right),
        { Name: "IReadOnlyList" } list when KnownTypes.IsModel(Values.ElementOf(list)) => $"JsonEquality.AreEqual({left}, {right})",
        { Name: "IReadOnlyList" or "IReadOnlyDictionary" } several =>
            $"JsonEquality.AreEqual({left}, {right}, static (left, right) => {Comparison(Values.ElementOf(several), "left", "right")})",
        { Name: "JsonElement" or "JsonNode" } => $"JsonEquality.AreEqual({left}, {right})",
        { IsValueType: true } or { SpecialType: SpecialType.System_String } => $"{left} == {right}",
        _ => $"object.Equals({left}, {right})",
    };

    private static string OptionalComparison(ITypeSymbol type, string left, string right) =>
        $"{left}.IsSet == {right}.IsSet && {Comparison(type, $"{left}.Value", $"{right}.Value")}";
}
