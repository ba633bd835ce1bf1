using System.Diagnostics;
using System.Globalization;

namespace Datadog.CaseManagement.Benchmarks.Soak;

/// <summary>
/// Makes 100,000 calls from 64 callers, with a fault in every twentieth request: no call may be lost or duplicated, and after the first
/// round neither memory nor sockets nor timers may grow.
/// </summary>
internal static class SoakMeasurement
{
    public const string Prefix = "SOAK-";

    private const int Calls = 100_000;
    private const int CallsPerRound = 20_000;
    private const int Concurrency = 64;
    private const int CallKinds = 4;
    private const double MaxMemoryRatio = 1.1;

    private static readonly TimeSpan MaxDuration = TimeSpan.FromMinutes(5);

    public static int ParseNumber(string id) => int.Parse(id.AsSpan(Prefix.Length), CultureInfo.InvariantCulture);

    public static async Task RunAsync(Thresholds thresholds)
    {
        var soak = new SoakServer(Calls);
        await using var server = await LoopbackServer.StartAsync(soak.HandleAsync);
        using var client = server.CreateClient(static options => options.Retry.BaseDelay = TimeSpan.FromMilliseconds(5));
        var failed = new HashSet<int>();
        var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var resources = new List<ProcessResources>();
        var watch = Stopwatch.StartNew();

        Console.WriteLine("  calls   requests   faults   failed   seconds     memory   sockets   timers");
        for (var first = 0; first < Calls; first += CallsPerRound)
        {
            foreach (var (number, failure) in await ConcurrentCallers.RunAsync(Concurrency, first, CallsPerRound, number => CallAsync(client, number)))
            {
                // The exceptions are not kept: they would count as memory growth.
                failed.Add(number);
                var kind = $"{(IsCreation(number) ? "creations" : "idempotent calls")}: {failure.GetType().Name}";
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            }

            var now = await ProcessResources.MeasureAsync();
            resources.Add(now);
            Console.WriteLine(
                $"{first + CallsPerRound,7}{soak.Requests,11}{soak.Failed,9}{failed.Count,9}{watch.Elapsed.TotalSeconds,10:0.0}"
                + $"{now.Memory / 1024.0 / 1024,8:0.00} MB{now.Sockets,10}{now.Timers,9}");
        }

        foreach (var (kind, count) in kinds)
        {
            Console.WriteLine($"  {count} × {kind}");
        }

        thresholds.Require(watch.Elapsed < MaxDuration, $"completed within {MaxDuration.TotalMinutes} minutes");
        RequireNoLossOrDuplicate(thresholds, soak, failed);
        RequireNoGrowth(thresholds, resources[0], resources[^1]);
    }

    private static async Task CallAsync(DatadogCaseManagementClient client, int number)
    {
        var id = Prefix + number.ToString(CultureInfo.InvariantCulture);
        var responseId = (number % CallKinds) switch
        {
            0 => (await client.Cases.CreateAsync(new CreateCaseRequest { ProjectId = "p", Title = id, TypeId = "t" })).Id,
            1 => (await client.Cases.GetAsync(id)).Id,
            2 => (await client.Cases.UpdateDueDateAsync(id, new DateOnly(2026, 3, 1))).Id,
            _ => (await client.CaseTypes.UpdateAsync(id, new CaseTypeUpdate { Name = "n" })).Id,
        };
        if (responseId != number.ToString(CultureInfo.InvariantCulture))
        {
            throw new InvalidOperationException($"{id} got the response for {responseId}.");
        }
    }

    private static bool IsCreation(int call) => call % CallKinds == 0;

    private static void RequireNoLossOrDuplicate(Thresholds thresholds, SoakServer soak, HashSet<int> failed)
    {
        var creations = Enumerable.Range(0, Calls).Where(IsCreation).ToList();
        var idempotent = Enumerable.Range(0, Calls).Where(static call => !IsCreation(call)).ToList();
        thresholds.Require(creations.All(call => soak.GetReceived(call) == 1), "every creation was sent exactly once");
        thresholds.Require(
            creations.All(call => failed.Contains(call) == (soak.GetFailed(call) == 1)),
            "a creation failed exactly when its request had a fault");
        thresholds.Require(
            creations.All(call => failed.Contains(call) || soak.GetExecuted(call) == 1),
            "every creation that succeeded was executed once");
        thresholds.Require(!idempotent.Any(failed.Contains), "every idempotent call succeeded");
        thresholds.Require(idempotent.All(call => soak.GetExecuted(call) >= 1), "every idempotent call was executed");
        thresholds.Require(
            idempotent.All(call => soak.GetReceived(call) == 1 + soak.GetFailed(call)),
            "every idempotent call was sent once more for each fault, and never otherwise");
    }

    private static void RequireNoGrowth(Thresholds thresholds, ProcessResources warm, ProcessResources end)
    {
        thresholds.Require(end.Memory <= warm.Memory * MaxMemoryRatio, $"memory is at most {MaxMemoryRatio} times that after the first round");
        thresholds.Require(end.Sockets <= (2 * Concurrency) + 8, "there are at most two sockets per caller, and the server's own");
        thresholds.Require(end.Timers <= warm.Timers + 2, "there are no more timers than after the first round");
    }
}
