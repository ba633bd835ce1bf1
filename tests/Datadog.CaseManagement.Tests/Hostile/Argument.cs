using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>
/// Makes arguments for any method of the clients, with every member of a request set, from texts that are asked for one by one: so that a
/// test can put any text into any place that takes one, whatever is added to the library.
/// </summary>
internal sealed class Argument(Func<string> nextText)
{
    private static readonly MethodInfo ListOfMethod = typeof(Argument).GetMethod(nameof(ListOf), BindingFlags.NonPublic | BindingFlags.Instance)!;
    private static readonly MethodInfo MapOfMethod = typeof(Argument).GetMethod(nameof(MapOf), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <summary>What a method is called with, and how many texts it takes.</summary>
    public static (object?[] Arguments, int Texts) For(MethodInfo method, int place, string text)
    {
        var texts = 0;
        var maker = new Argument(() => texts++ == place ? text : $"text-{texts}");
        return ([.. method.GetParameters().Select(parameter => maker.Of(parameter.ParameterType))], texts);
    }

    private object? Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(string) => nextText(),
            _ when type == typeof(bool) => true,
            _ when type == typeof(int) => 1,
            _ when type == typeof(long) => 1L,
            _ when type == typeof(double) => 1.5,
            _ when type == typeof(DateOnly) => new DateOnly(2026, 12, 31),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 12, 31, 0, 0, 0, TimeSpan.Zero),
            _ when type == typeof(CancellationToken) => CancellationToken.None,
            _ when type == typeof(JsonElement) => TextElement(nextText()),
            _ when type == typeof(JsonNode) => JsonValue.Create(nextText()),
            _ when type == typeof(CustomAttributeValue) => CustomAttributeValue.Text([nextText(), nextText()]),
            { IsEnum: true } => Enum.GetValuesAsUnderlyingType(type).GetValue(0),
            { IsGenericType: true } => OfGeneric(type),
            _ when type.GetInterfaces().Any(implemented => implemented.IsGenericType && implemented.GetGenericTypeDefinition() == typeof(IOpenEnumeration<>)) =>
                Activator.CreateInstance(type, nextText()),
            _ => OfModel(type),
        };
    }

    private object? OfGeneric(Type type)
    {
        var arguments = type.GetGenericArguments();
        return arguments.Length == 2 ? MapOfMethod.MakeGenericMethod(arguments[1]).Invoke(this, null)
            : type.GetGenericTypeDefinition() == typeof(Optional<>) ? Activator.CreateInstance(type, Of(arguments[0]))
            : ListOfMethod.MakeGenericMethod(arguments[0]).Invoke(this, null);
    }

    private T[] ListOf<T>() => [(T)Of(typeof(T))!];

    private Dictionary<string, T> MapOf<T>() => new() { [nextText()] = (T)Of(typeof(T))! };

    private object OfModel(Type type)
    {
        if (type.IsValueType || type.GetConstructor(Type.EmptyTypes) is null)
        {
            var constructor = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)
                ?? throw new NotSupportedException($"Teach this class to make a {type}.");
            return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType))]);
        }

        var model = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.SetMethod?.IsPublic == true))
        {
            property.SetValue(model, Of(property.PropertyType));
        }

        return model;
    }

    // Escaped character by character, so that half a surrogate pair is still one.
    private static JsonElement TextElement(string text)
    {
        using var document = JsonDocument.Parse($"\"{string.Concat(text.Select(character => $"\\u{(int)character:x4}"))}\"");
        return document.RootElement.Clone();
    }
}
