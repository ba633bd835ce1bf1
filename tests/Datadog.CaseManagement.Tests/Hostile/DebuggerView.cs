using System.Collections;
using System.Diagnostics;
using System.Reflection;

namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>What a debugger shows of an object and of all that it leads to, as far as the objects are the library's.</summary>
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
            // Another expression would have to be evaluated here before it can be trusted.
            Assert.Equal("{ToString(),nq}", display.Value);
        }

        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Where(IsShown))
            {
                // What backs a property is shown as the property.
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

    // A debugger shows the exception of a property that has none to give.
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
