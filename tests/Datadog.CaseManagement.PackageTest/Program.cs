using Datadog.CaseManagement.PackageTest;

// Looks at the packed files, too, when it is told their folder.
IReadOnlyList<(string Name, Func<Task> RunAsync)> checks =
[
    ("A container sets a due date against the in-memory Datadog", Usage.WithContainerAsync),
    ("A client without a container sets a due date against the in-memory Datadog", Usage.WithoutContainerAsync),
    ("Microsoft.Extensions.Http keeps the version that the program has", Closure.CheckVersionAsync),
    ("Nothing comes along but Polly.Core, DiagnosticSource, RateLimiting and what Microsoft.Extensions.Http brings", Closure.CheckPackagesAsync),
    .. args is [var folder] ? PackedFile.In(folder).SelectMany(file => file.Checks) : [],
];

var failed = 0;
foreach (var (name, runAsync) in checks)
{
    try
    {
        await runAsync();
    }
    catch (Exception exception)
    {
        failed++;
        Console.WriteLine($"  Failed {name}: {exception}");
    }
}

Console.WriteLine($"Total: {checks.Count}, Failed: {failed}, Skipped: 0");
return failed == 0 ? 0 : 1;
