using System.Reflection;

namespace Datadog.CaseManagement.Tests.Conventions;

/// <summary>Types as C# writes them, without their namespaces.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return $"{Of(underlying)}?";
        }

        if (type.HasElementType)
        {
            return Of(type.GetElementType()!) + (type.IsArray ? "[]" : "");
        }

        return type.IsGenericType ? Generic(type, type.GetGenericArguments().Select(Of)) : Nested(type);
    }

    public static string Of(NullabilityInfo info)
    {
        var type = info.Type;
        var name = type.IsArray ? $"{Of(info.ElementType!)}[]"
            : type.IsGenericType && Nullable.GetUnderlyingType(type) is null ? Generic(type, info.GenericTypeArguments.Select(Of))
            : Of(type);

        // Of an unconstrained T nothing is known: it may stand for a type that is nullable.
        return type is { IsValueType: false, IsGenericParameter: false } && info.ReadState == NullabilityState.Nullable ? $"{name}?" : name;
    }

    /// <summary>With the namespace, unless it is the library's one.</summary>
    public static string Full(Type type) => type.Namespace == typeof(ApiClient).Namespace ? Of(type) : $"{type.Namespace}.{Of(type)}";

    private static string Generic(Type type, IEnumerable<string> arguments) => $"{Nested(type).Split('`')[0]}<{string.Join(", ", arguments)}>";

    private static string Nested(Type type) =>
        type is { IsNested: true, IsGenericParameter: false } ? $"{Nested(type.DeclaringType!)}.{type.Name}" : type.Name;
}
