using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Datadog.CaseManagement.Tests.Conventions;

/// <summary>The XML documentation file of an assembly.</summary>
internal sealed partial class Documentation
{
    private readonly Dictionary<string, XElement> _members;

    private Documentation(string file) =>
        _members = XDocument.Load(file).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    public static Documentation Of(Assembly assembly) => new(Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + ".xml"));

    /// <summary>The id of a member, which begins with its kind: <c>M:</c> for a method.</summary>
    public static string Id(MemberInfo member) => member switch
    {
        Type type => $"T:{Name(type)}",
        FieldInfo => $"F:{Name(member.DeclaringType!)}.{member.Name}",
        PropertyInfo => $"P:{Name(member.DeclaringType!)}.{member.Name}",
        EventInfo => $"E:{Name(member.DeclaringType!)}.{member.Name}",
        MethodBase method => $"M:{Name(method.DeclaringType!)}.{method.Name.Replace('.', '#')}{Arity(method)}{Parameters(method)}{Target(method)}",
        _ => throw new ArgumentException($"{member} has no documentation.", nameof(member)),
    };

    public bool Has(MemberInfo member) =>
        _members.TryGetValue(Id(member), out var documentation)
        && (documentation.Element("inheritdoc") is not null || Text(documentation.Element("summary")).Length > 0);

    /// <summary>The summary with its markup, in one line.</summary>
    public string Summary(MemberInfo member) => Text(_members.GetValueOrDefault(Id(member))?.Element("summary"));

    /// <summary>The remarks with their markup, in one line.</summary>
    public string Remarks(MemberInfo member) => Text(_members.GetValueOrDefault(Id(member))?.Element("remarks"));

    /// <summary>The code that the documentation of the members shows, by the member, without its namespace and parameters.</summary>
    public IEnumerable<(string Member, string Code)> Examples =>
        from member in _members
        from code in member.Value.Descendants("code")
        select (member.Key.Split('(')[0].Split("Datadog.CaseManagement.")[^1], code.Value);

    public bool HasExample(MemberInfo member) => _members.GetValueOrDefault(Id(member))?.Element("example") is not null;

    /// <summary>The parameters without a description.</summary>
    public IEnumerable<string> Undocumented(MethodBase method)
    {
        var documentation = _members.GetValueOrDefault(Id(method));
        return method.GetParameters().Select(parameter => parameter.Name!).Where(name =>
            Text(documentation?.Elements("param").SingleOrDefault(element => element.Attribute("name")!.Value == name)).Length == 0);
    }

    private static string Text(XElement? element)
    {
        var text = string.Concat(element?.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)) ?? []);
        return Blanks().Replace(text, " ").Trim();
    }

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    private static string Arity(MethodBase method) => method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "";

    private static string Parameters(MethodBase method) =>
        method.GetParameters() is { Length: > 0 } parameters
            ? $"({string.Join(',', parameters.Select(parameter => Reference(parameter.ParameterType)))})"
            : "";

    private static string Target(MethodBase method) =>
        method is MethodInfo { Name: "op_Implicit" or "op_Explicit" } conversion ? $"~{Reference(conversion.ReturnType)}" : "";

    private static string Reference(Type type)
    {
        if (type.HasElementType)
        {
            return Reference(type.GetElementType()!) + (type.IsArray ? "[]" : type.IsByRef ? "@" : "*");
        }

        if (type.IsGenericParameter)
        {
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        }

        return type.IsGenericType
            ? $"{Name(type.GetGenericTypeDefinition()).Split('`')[0]}{{{string.Join(',', type.GetGenericArguments().Select(Reference))}}}"
            : Name(type);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
