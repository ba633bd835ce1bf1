using Datadog.CaseManagement.AotTest;
using Datadog.CaseManagement.Tests.Exchanges;

// `first-call <seconds since 1970>` measures the time from that moment, when the process started, to the first response.
if (args is ["first-call", var start])
{
    Console.WriteLine(await FirstCall.MeasureAsync(start));
    return 0;
}

IReadOnlyList<(string Name, Func<Task> RunAsync)> tests =
[
    .. Exchange.All.Select(exchange => (exchange.Operation, (Func<Task>)(() => CannedDatadog.RunAsync(exchange)))),
    .. Behaviors.All,
#if NET10_0_OR_GREATER
    .. InMemoryBehaviors.All,
#endif
];

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
