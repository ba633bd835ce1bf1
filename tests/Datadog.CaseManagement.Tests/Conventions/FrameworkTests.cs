using System.Runtime.Versioning;
using System.Text.Json;

namespace Datadog.CaseManagement.Tests.Conventions;

/// <summary>The tests run what ships, with what its users have.</summary>
public sealed class FrameworkTests
{
    [Fact]
    public void The_assemblies_that_are_tested_are_those_of_the_packages_on_every_framework()
    {
        Assert.All(
            [Library.Assembly, Library.TestingAssembly],
            assembly => Assert.Equal(
                ".NETCoreApp,Version=v8.0",
                Assert.IsType<TargetFrameworkAttribute>(Attribute.GetCustomAttribute(assembly, typeof(TargetFrameworkAttribute))).FrameworkName));
    }

    [Fact]
    public void The_serializer_is_that_of_the_framework() =>
        Assert.Equal(Environment.Version.Major, typeof(JsonSerializer).Assembly.GetName().Version!.Major);
}
