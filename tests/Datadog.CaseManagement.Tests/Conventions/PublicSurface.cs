using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Datadog.CaseManagement.Tests.Conventions;

/// <summary>Writes what an assembly shows to those who use it: a line for each type and member, sorted.</summary>
internal static class PublicSurface
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static IReadOnlyList<string> Of(Assembly assembly) =>
        [.. Library.PublicTypes(assembly).SelectMany(Lines).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Lines(Type type) =>
        Library.VisibleMembers(type).Select(member => $"{TypeNames.Full(type)}.{Line(type, member)}").Prepend(Line(type));

    private static string Line(Type type)
    {
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var bases = type.GetInterfaces()
            .Where(implemented => implemented.IsVisible && !inherited.Contains(implemented) && !IsEquatableToItself(implemented, type))
            .Select(TypeNames.Of)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (!type.IsValueType && type.BaseType is { } parent && parent != typeof(object))
        {
            bases.Insert(0, TypeNames.Of(parent));
        }

        // The blank sorts a type in front of its members.
        return $"{TypeNames.Full(type)} ({Kind(type)}{(bases.Count > 0 ? $" : {string.Join(", ", bases)}" : "")}){Marks(type)}";
    }

    private static string Kind(Type type) => string.Join(' ', new[]
    {
        type is { IsAbstract: true, IsSealed: true } ? "static" : type is { IsAbstract: true, IsInterface: false } ? "abstract" : null,
        type is { IsSealed: true, IsAbstract: false, IsValueType: false } ? "sealed" : null,
        type.IsValueType && type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly" : null,
        type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null ? "record" : null,
        type.IsInterface ? "interface" : type.IsEnum ? "enum" : type.IsValueType ? "struct" : "class",
    }.OfType<string>());

    private static string Line(Type type, MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new{Parameters(constructor)}{Modifiers(constructor)}",
        MethodInfo method => $"{method.Name}{Generic(method)}{Parameters(method)}: {Modifiers(method)}{Type(method.ReturnParameter)}",
        PropertyInfo property => $"{property.Name}: {Modifiers(property)}{Type(property)} {Accessors(property)}{Value(type, property)}",
        FieldInfo field => $"{field.Name}: {Modifiers(field)}{TypeNames.Of(Nullability.Create(field))}{Value(field)}",
        _ => $"{member.Name}: {member.MemberType}",
    } + Marks(member);

    private static string Type(ParameterInfo parameter) => TypeNames.Of(Nullability.Create(parameter));

    private static string Type(PropertyInfo property) => TypeNames.Of(Nullability.Create(property));

    private static string Modifiers(ConstructorInfo constructor) => constructor.IsPublic ? "" : ": protected";

    private static string Modifiers(MethodInfo method) =>
        (method.IsPublic ? "" : "protected ")
        + (method.IsStatic ? "static "
            : method.IsAbstract ? "abstract "
            : method.GetBaseDefinition().DeclaringType != method.DeclaringType ? "override "
            : method is { IsVirtual: true, IsFinal: false } ? "virtual "
            : "");

    private static string Modifiers(PropertyInfo property) =>
        (property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "") + Modifiers(property.GetAccessors(nonPublic: true)[0]);

    private static string Modifiers(FieldInfo field) =>
        (field.IsPublic ? "" : "protected ")
        + (field.IsLiteral ? "const " : field.IsStatic ? "static " : "")
        + (field.IsInitOnly ? "readonly " : "");

    private static string Accessors(PropertyInfo property)
    {
        var set = property.SetMethod is { } setter && Library.IsVisible(setter)
            ? setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init; " : "set; "
            : "";
        return $"{{ {(property.GetMethod is { } getter && Library.IsVisible(getter) ? "get; " : "")}{set}}}";
    }

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeNames.Of))}>" : "";

    private static string Parameters(MethodBase method) =>
        $"({string.Join(", ", method.GetParameters().Select((parameter, index) => Parameter(method, parameter, index)))})";

    private static string Parameter(MethodBase method, ParameterInfo parameter, int index) =>
        (index == 0 && method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "")
        + (parameter.GetCustomAttributesData().Any(IsParams) ? "params " : "")
        + (parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : "")
        + $"{Type(parameter)} {parameter.Name}"
        + (parameter.HasDefaultValue ? $" = {Literal(parameter.DefaultValue, parameter.ParameterType)}" : "");

    // By name: .NET 8 lacks the second, and the compiler writes it into the assembly.
    private static bool IsParams(CustomAttributeData attribute) =>
        attribute.AttributeType.Name is nameof(ParamArrayAttribute) or "ParamCollectionAttribute";

    private static string Value(FieldInfo field) => field.IsLiteral ? $" = {Literal(field.GetRawConstantValue(), field.FieldType)}" : "";

    // The value of an enumeration is as much a promise as that of a constant.
    private static string Value(Type type, PropertyInfo property) =>
        type.IsValueType && property.GetMethod is { IsStatic: true } && property.PropertyType == type
            ? $" = {Literal(property.GetValue(null)!.ToString(), typeof(string))}"
            : "";

    private static string Literal(object? value, Type type) => value switch
    {
        null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Marks(MemberInfo member) => member.IsDefined(typeof(ObsoleteAttribute)) ? " [Obsolete]" : "";

    private static bool IsEquatableToItself(Type implemented, Type type) =>
        implemented.IsGenericType
        && implemented.GetGenericTypeDefinition() == typeof(IEquatable<>)
        && type.IsAssignableTo(implemented.GetGenericArguments()[0]);
}
