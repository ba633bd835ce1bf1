using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>Uses a model or an exception as a program can: reads every public property, prints, compares and hashes it.</summary>
internal static class Touch
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Dictionary<Type, PropertyInfo[]> Properties = [];

    /// <summary>Every text that can be reached.</summary>
    public static List<string> All(object? root)
    {
        var texts = new List<string>();
        Visit(root, texts, 0);
        return texts;
    }

    private static void Visit(object? value, List<string> texts, int depth)
    {
        Assert.True(depth < 200, "The properties lead into each other without an end.");
        switch (value)
        {
            case null:
                break;
            case string text:
                _ = StrictUtf8.GetByteCount(text);
                texts.Add(text);
                break;
            case JsonElement json:
                Visit(json, texts);
                break;
            case IEnumerable several:
                foreach (var one in several)
                {
                    Visit(one, texts, depth + 1);
                }

                break;
            default:
                VisitObject(value, texts, depth);
                break;
        }
    }

    private static void VisitObject(object value, List<string> texts, int depth)
    {
        var type = value.GetType();
        if (type.Namespace == "Datadog.CaseManagement")
        {
            Visit(value.ToString(), texts, depth + 1);
            _ = value.GetHashCode();
            Assert.True(value.Equals(value));
        }
        else if (!type.IsGenericType)
        {
            // Types of .NET are only printed.
            Visit(value.ToString(), texts, depth + 1);
            return;
        }

        if (!Properties.TryGetValue(type, out var properties))
        {
            Properties[type] = properties =
                [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0 && property.Name != "TargetSite")];
        }

        foreach (var property in properties)
        {
            Visit(property.GetValue(value), texts, depth + 1);
        }
    }

    private static void Visit(JsonElement json, List<string> texts)
    {
        texts.Add(json.ToString());
        switch (json.ValueKind)
        {
            case JsonValueKind.Undefined:
                break;
            case JsonValueKind.Object:
                foreach (var member in json.EnumerateObject())
                {
                    texts.Add(member.Name);
                    Visit(member.Value, texts);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray())
                {
                    Visit(item, texts);
                }

                break;
            case JsonValueKind.String:
                texts.Add(json.GetString()!);
                break;
            default:
                texts.Add(json.GetRawText());
                break;
        }
    }
}

/// <summary>What a debugger shows of an object and of all objects of the library that it references.</summary>
internal sealed class DebuggerView
{
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

    public List<string> Texts { get; } = [];

    public HashSet<Type> Types { get; } = [];

    public DebuggerView Add(object? value)
    {
        switch (value)
        {
            case null:
                return this;
            case string text:
                Texts.Add(text);
                return this;
            case Delegate method:
                return Add(method.Target);
        }

        if (!value.GetType().IsValueType && !_seen.Add(value))
        {
            return this;
        }

        Texts.Add(value.ToString() ?? "");
        if (value is IEnumerable several)
        {
            foreach (var one in several)
            {
                Add(one);
            }
        }
        else if (value.GetType().FullName!.StartsWith("Datadog.CaseManagement", StringComparison.Ordinal))
        {
            AddMembers(value);
        }

        return this;
    }

    private void AddMembers(object value)
    {
        Types.Add(value.GetType());
        if (value.GetType().GetCustomAttribute<DebuggerDisplayAttribute>() is { } display)
        {
            // Any other expression would have to be evaluated here.
            Assert.Equal("{ToString(),nq}", display.Value);
        }

        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Where(IsShown))
            {
                // A backing field is shown as its property.
                if (!field.Name.EndsWith("k__BackingField", StringComparison.Ordinal))
                {
                    Add(field.GetValue(value));
                }
            }

            foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Where(IsShown))
            {
                if (property.GetIndexParameters().Length == 0)
                {
                    Add(Value(property, value));
                }
            }
        }
    }

    private static bool IsShown(MemberInfo member) =>
        member.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State != DebuggerBrowsableState.Never;

    // A debugger shows the exception of a property that throws.
    private static object? Value(PropertyInfo property, object owner)
    {
        try
        {
            return property.GetValue(owner);
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException!.ToString();
        }
    }
}
