using System.Linq;
using Microsoft.CodeAnalysis;

namespace Datadog.CaseManagement.Generator;

/// <summary>The types of the library that have a part to play, by their names.</summary>
internal static class Known
{
    private static readonly SymbolDisplayFormat Qualified =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string FullName(ITypeSymbol type) => type.ToDisplayString(Qualified);

    public static bool IsEnumeration(ITypeSymbol type) => Implements(type, "IOpenEnumeration");

    public static bool IsReadable(ITypeSymbol type) => IsModel(type) || Implements(type, "IJsonReadable");

    public static bool IsWritable(ITypeSymbol type) => IsModel(type) || Implements(type, "IJsonWritable");

    public static bool IsModel(ITypeSymbol type) => DerivesFrom(type, "JsonModel");

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
