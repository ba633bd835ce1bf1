using Datadog.CaseManagement.AotTest;

// `first-call <seconds since 1970>` measures how long a process takes to its first answer, from the moment that is given.
if (args is ["first-call", var start])
{
    Console.WriteLine(await FirstCall.MeasureAsync(start));
    return 0;
}

var failed = 0;
foreach (var check in Checks.All)
{
    try
    {
        await check.RunAsync();
    }
    catch (Exception exception)
    {
        failed++;
        Console.WriteLine($"  Failed {check.Name}: {exception}");
    }
}

Console.WriteLine($"Total: {Checks.All.Count}, Failed: {failed}, Skipped: 0");
return failed == 0 ? 0 : 1;
