namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>The source files, for the few tests that need them: the others read embedded resources.</summary>
internal static class Repository
{
    public static string PathOf(string relativePath)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Datadog.CaseManagement.sln")))
            {
                return Path.Combine(folder.FullName, relativePath);
            }
        }

        throw new InvalidOperationException("This needs the sources: run the tests from a folder beneath the one with the solution.");
    }
}
