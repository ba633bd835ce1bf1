using System.Reflection;
using System.Runtime.CompilerServices;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement.Tests.Conventions;

/// <summary>The types and members that the conventions apply to, found by reflection.</summary>
internal static class Library
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static Assembly Assembly => typeof(ApiClient).Assembly;

    public static Assembly TestingAssembly => typeof(Testing.InMemoryDatadog).Assembly;

    public static IReadOnlyList<Type> Clients { get; } =
        [.. PublicTypes(Assembly).Where(type => type.IsSubclassOf(typeof(ApiClient))).OrderBy(type => type.Name, StringComparer.Ordinal)];

    /// <summary>The public methods of the clients, by their display name.</summary>
    public static IReadOnlyDictionary<string, (Type Client, MethodInfo Method)> Methods { get; } =
        Clients.SelectMany(MethodsOf, (client, method) => (client, method)).ToDictionary(pair => NameOf(pair.client, pair.method));

    public static IReadOnlyList<Operation> Operations { get; } =
        [.. Assembly.GetTypes()
            .SelectMany(type => type.GetFields(Everything))
            .Where(IsOperation)
            .Select(field => (Operation)field.GetValue(null)!)
            .OrderBy(operation => operation.Name, StringComparer.Ordinal)];

    /// <summary>The types that responses are read as: a model, or a list of models.</summary>
    public static IReadOnlyList<Type> Responses { get; } =
        [.. Operations
            .Select(operation => operation.GetType())
            .Where(type => type.IsGenericType)
            .Select(type => type.BaseType!.GetGenericArguments()[0])
            .Distinct()];

    public static IReadOnlyList<Type> RequestAttributes { get; } =
        [.. Assembly.GetTypes().Where(type => !type.IsInterface && type.IsAssignableTo(typeof(IRequestAttributes)))];

    public static Operation Operation(string name) => Operations.Single(operation => operation.Name == name);

    /// <summary>The display name of a method: client, name and types of the parameters.</summary>
    public static string NameOf(Type client, MethodInfo method)
    {
        var parameters = method.GetParameters().Where(parameter => parameter.ParameterType != typeof(CancellationToken));
        return $"{client.Name}.{method.Name}({string.Join(", ", parameters.Select(parameter => $"{parameter.ParameterType.Name} {parameter.Name}"))})";
    }

    public static IEnumerable<Type> PublicTypes(Assembly assembly) => assembly.GetExportedTypes();

    /// <summary>
    /// The public and protected members of a type, without those that the compiler adds to records, and without accessors, which belong
    /// to their properties.
    /// </summary>
    public static IEnumerable<MemberInfo> VisibleMembers(Type type) => type.GetMembers(Everything).Where(IsVisible);

    public static bool IsOperation(FieldInfo field) => field.IsStatic && field.FieldType.IsAssignableTo(typeof(Operation));

    public static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static IEnumerable<MethodInfo> MethodsOf(Type client) =>
        client.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            .Where(method => method.DeclaringType != typeof(object) && !method.IsSpecialName);

    private static bool IsVisible(MemberInfo member) => !member.IsDefined(typeof(CompilerGeneratedAttribute)) && member switch
    {
        FieldInfo field => IsVisible(field.Attributes),
        PropertyInfo property => property.Name != "EqualityContract" && property.GetAccessors(nonPublic: true).Any(IsVisible),
        EventInfo @event => IsVisible(@event.AddMethod!),
        MethodInfo method =>
            (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) && IsVisible((MethodBase)method),
        ConstructorInfo constructor => IsVisible((MethodBase)constructor),
        _ => false,
    };

    private static bool IsVisible(FieldAttributes attributes) =>
        (attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;
}
