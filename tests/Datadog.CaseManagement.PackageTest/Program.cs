using Datadog.CaseManagement.PackageTest;

// The folder with the packed files.
var folder = args[0];
IReadOnlyList<(string Name, Func<Task> RunAsync)> checks =
[
    ("A container sets a due date against the in-memory Datadog", Usage.WithContainerAsync),
    ("A client without a container sets a due date against the in-memory Datadog", Usage.WithoutContainerAsync),
    ("Nothing comes along but Polly.Core and what Microsoft.Extensions.Http brings", Closure.CheckAsync),
    .. PackedFile.In(folder).SelectMany(file => file.Checks),
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
