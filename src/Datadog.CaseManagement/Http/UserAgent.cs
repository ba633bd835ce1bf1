using System.Reflection;
using System.Runtime.InteropServices;

namespace Datadog.CaseManagement.Http;

/// <summary>Provides the <c>User-Agent</c> header, which helps Datadog's support: the version of the library and the runtime.</summary>
internal static class UserAgent
{
    public static readonly string Value =
        $"Datadog.CaseManagement/{Version} ({RuntimeInformation.FrameworkDescription}; {RuntimeInformation.RuntimeIdentifier})";

    public static string Version =>
        typeof(UserAgent).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
