using System.Reflection;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Conventions;

public sealed class DocumentationTests
{
    private static readonly Documentation OfLibrary = Documentation.Of(Library.Assembly);

    public static TheoryData<Type> Types =>
        [.. new[] { Library.Assembly, Library.TestingAssembly }.SelectMany(Library.PublicTypes)];

    public static TheoryData<string> MethodNames => [.. Library.Methods.Keys];

    [Theory]
    [MemberData(nameof(Types), DisableDiscoveryEnumeration = true)]
    public void Everything_public_or_protected_is_documented(Type type)
    {
        var documentation = Documentation.Of(type.Assembly);

        Assert.True(documentation.Has(type), $"{type.Name} has no documentation.");
        Assert.Empty(Library.VisibleMembers(type)
            .Where(member => !MayBeImplicit(member) && !documentation.Has(member))
            .Select(member => $"{type.Name}.{member.Name}"));
    }

    [Theory]
    [MemberData(nameof(MethodNames))]
    public void The_documentation_of_an_operation_names_its_method_and_path_and_scope(string name)
    {
        var operation = ClientCall.ByMethod[name].Operation;

        var remarks = OfLibrary.Remarks(Library.Methods[name].Method);
        Assert.Contains($"<c>{operation.Method} {operation.Route}</c>", remarks, StringComparison.Ordinal);
        Assert.Contains($"OAuth scope: <c>{operation.Scope}</c>", remarks, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(MethodNames))]
    public void The_documentation_of_an_operation_describes_every_parameter(string name) =>
        Assert.Empty(OfLibrary.Undocumented(Library.Methods[name].Method));

    // An implicit constructor cannot be documented, and reflection does not tell it from a declared one.
    private static bool MayBeImplicit(MemberInfo member) =>
        member is ConstructorInfo { IsPublic: true } constructor && constructor.GetParameters().Length == 0;
}
