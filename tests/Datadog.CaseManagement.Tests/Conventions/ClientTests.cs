using System.Reflection;
using Datadog.CaseManagement.Tests.Infrastructure;
using NSubstitute;
using NSubstitute.Core;

namespace Datadog.CaseManagement.Tests.Conventions;

public sealed class ClientTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Clients => [.. Library.Clients.Select(client => client.Name)];

    public static TheoryData<string> MethodNames => [.. Library.Methods.Keys];

    [Fact]
    public void There_is_a_client_for_each_resource() =>
        Assert.Equal(
            ["CaseProjectsClient", "CaseTypesClient", "CaseViewsClient", "CasesClient", "MaintenanceWindowsClient", "UsersClient"],
            Library.Clients.Select(client => client.Name));

    [Theory]
    [MemberData(nameof(Clients))]
    public void A_client_is_unsealed_with_a_protected_constructor_without_parameters(string name)
    {
        var client = Library.Clients.Single(client => client.Name == name);

        Assert.False(client.IsSealed);
        Assert.False(client.IsAbstract);
        var constructor = client.GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public, []);
        Assert.True(constructor is { IsFamily: true }, $"{name} needs a protected constructor without parameters, for mocking libraries.");
    }

    [Theory]
    [MemberData(nameof(MethodNames))]
    public void A_method_is_virtual_and_asynchronous_and_takes_a_token_last(string name)
    {
        var method = Library.Methods[name].Method;

        Assert.True(IsAsynchronous(method.ReturnType), $"{name} returns {method.ReturnType}, not a Task or an IAsyncEnumerable.");
        Assert.True(method is { IsVirtual: true, IsFinal: false }, $"{name} is not virtual: mocking libraries cannot replace it.");
        Assert.EndsWith("Async", method.Name, StringComparison.Ordinal);
        var last = method.GetParameters().LastOrDefault();
        Assert.Equal((typeof(CancellationToken), "cancellationToken"), (last?.ParameterType, last?.Name));
        Assert.True(last is { HasDefaultValue: true, DefaultValue: null }, $"{name} can be called only with a token: give it a default.");
        Assert.DoesNotContain(method.GetParameters()[..^1], parameter => parameter.ParameterType == typeof(CancellationToken));
    }

    [Theory]
    [MemberData(nameof(MethodNames))]
    public async Task A_method_of_a_mocked_client_that_is_not_substituted_names_the_client(string name)
    {
        var type = Library.Methods[name].Client;
        var client = (ApiClient)SubstitutionContext.Current.SubstituteFactory.CreatePartial([type], []);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => ClientCall.ByMethod[name].Exchange.CallAsync(client));

        Assert.StartsWith($"This {type.Name}", exception.Message, StringComparison.Ordinal);
        Assert.Contains("was made without a connection", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public void A_client_can_be_substituted(string name) =>
        Assert.NotNull(SubstitutionContext.Current.SubstituteFactory.Create([Library.Clients.Single(client => client.Name == name)], []));

    [Fact]
    public async Task A_substituted_method_returns_what_was_configured()
    {
        var views = Substitute.For<CaseViewsClient>();
        views.GetAsync("v1", Arg.Any<CancellationToken>()).Returns(new CaseView { Id = "v1", Attributes = new() { Name = "Open bugs" } });

        var view = await views.GetAsync("v1", Token);

        Assert.Equal("Open bugs", view.Attributes.Name);
        await views.Received(1).GetAsync("v1", Token);
    }

    private static bool IsAsynchronous(Type type) =>
        type == typeof(Task)
        || (type.IsGenericType && type.GetGenericTypeDefinition() is var generic && (generic == typeof(Task<>) || generic == typeof(IAsyncEnumerable<>)));
}
