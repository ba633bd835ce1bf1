using System.Reflection;
using System.Runtime.InteropServices;

namespace Datadog.CaseManagement.Http;

/// <summary>What the library calls itself: its version and the runtime, so that Datadog's support can tell who asked.</summary>
internal static class UserAgent
{
    public static readonly string Value =
        $"Datadog.CaseManagement/{Version} ({RuntimeInformation.FrameworkDescription}; {RuntimeInformation.RuntimeIdentifier})";

    public static string Version =>
        typeof(UserAgent).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
