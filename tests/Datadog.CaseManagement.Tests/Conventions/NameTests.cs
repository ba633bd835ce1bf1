using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Conventions;

public sealed class NameTests
{
    private static readonly string[] Wrappers = ["Response", "Data", "Wrapper", "Document"];

    /// <summary>The public types that may be named like a wrapper, with the reason.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["ReceivedRequest"] = "What the in-memory Datadog was asked: an HTTP request, not the envelope of a model.",
    };

    private static IEnumerable<Type> PublicTypes =>
        Library.PublicTypes(Library.Assembly).Concat(Library.PublicTypes(Library.TestingAssembly));

    [Fact]
    public void Nothing_public_is_named_after_a_wrapper() =>
        Assert.DoesNotContain(PublicTypes.Select(WithoutArity), name => IsNamedAfterWrapper(name) && !Exceptions.ContainsKey(name));

    [Fact]
    public void Every_exception_is_still_needed() =>
        Assert.All(Exceptions.Keys, name =>
        {
            Assert.True(IsNamedAfterWrapper(name));
            Assert.Contains(name, PublicTypes.Select(WithoutArity));
        });

    [Theory]
    [InlineData("CaseResponse", true)]
    [InlineData("CaseData", true)]
    [InlineData("CaseWrapper", true)]
    [InlineData("CaseDocument", true)]
    [InlineData("UpdateCaseRequest", true)]
    [InlineData("CaseCreateRequest", true)]
    [InlineData("CreateCaseRequest", false)]
    [InlineData("CaseUpdate", false)]
    [InlineData("Datadog", false)]
    public void A_wrapper_is_known_by_its_name(string name, bool expected) => Assert.Equal(expected, IsNamedAfterWrapper(name));

    private static bool IsNamedAfterWrapper(string name) =>
        Wrappers.Any(wrapper => name.EndsWith(wrapper, StringComparison.Ordinal))
        || (name.EndsWith("Request", StringComparison.Ordinal) && !name.StartsWith("Create", StringComparison.Ordinal));

    private static string WithoutArity(Type type) => type.Name.Split('`')[0];
}
