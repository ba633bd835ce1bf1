using Datadog.CaseManagement.AotTest;
using Datadog.CaseManagement.Tests.Exchanges;

// `first-call <seconds since 1970>` measures the time from that moment, when the process started, to the first response.
if (args is ["first-call", var start])
{
    Console.WriteLine(await FirstCall.MeasureAsync(start));
    return 0;
}

// A loop: LINQ over tuples would add 20 KB to the native program.
List<(string Name, Func<Task> RunAsync)> tests =
[
    .. Behaviors.All,
#if NET10_0_OR_GREATER
    .. InMemoryBehaviors.All,
#endif
];
foreach (var exchange in Exchange.All)
{
    tests.Add((exchange.Operation, () => CannedDatadog.RunAsync(exchange)));
}

var failed = 0;
foreach (var (name, runAsync) in tests)
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

Console.WriteLine($"Total: {tests.Count}, Failed: {failed}, Skipped: 0");
return failed == 0 ? 0 : 1;
