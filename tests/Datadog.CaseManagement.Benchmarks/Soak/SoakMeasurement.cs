using System.Diagnostics;
using System.Globalization;

namespace Datadog.CaseManagement.Benchmarks.Soak;

/// <summary>
/// 100,000 calls from 64 callers, where every twentieth request goes wrong: no call is lost or doubled, and after the warm-up neither
/// memory nor sockets nor timers grow.
/// </summary>
internal static class SoakMeasurement
{
    public const string Prefix = "SOAK-";

    private const int Calls = 100_000;
    private const int CallsPerRound = 20_000;
    private const int Concurrency = 64;
    private const int Kinds = 4;
    private const double MostMemory = 1.1;

    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(5);

    public static int Number(string id) => int.Parse(id.AsSpan(Prefix.Length), CultureInfo.InvariantCulture);

    public static async Task RunAsync(Bars bars)
    {
        var soak = new SoakServer(Calls);
        await using var server = await LoopbackServer.StartAsync(soak.AnswerAsync);
        using var client = server.CreateClient(static options => options.Retry.BaseDelay = TimeSpan.FromMilliseconds(5));
        var failed = new HashSet<int>();
        var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var resources = new List<Resources>();
        var watch = Stopwatch.StartNew();

        Console.WriteLine("  calls   requests   broken   failed   seconds     memory   sockets   timers");
        for (var first = 0; first < Calls; first += CallsPerRound)
        {
            foreach (var (number, failure) in await Callers.RunAsync(Concurrency, first, CallsPerRound, number => CallAsync(client, number)))
            {
                // Not the exceptions themselves, which are memory that the soak would hold and not the library.
                failed.Add(number);
                var kind = $"{(IsCreation(number) ? "creations" : "repeatable calls")}: {failure.GetType().Name}";
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            }

            var now = await Resources.MeasureAsync();
            resources.Add(now);
            Console.WriteLine(
                $"{first + CallsPerRound,7}{soak.Requests,11}{soak.Failed,9}{failed.Count,9}{watch.Elapsed.TotalSeconds,10:0.0}"
                + $"{now.Memory / 1024.0 / 1024,8:0.00} MB{now.Sockets,10}{now.Timers,9}");
        }

        foreach (var (kind, count) in kinds)
        {
            Console.WriteLine($"  {count} × {kind}");
        }

        bars.Require(watch.Elapsed < MostTime, $"done within {MostTime.TotalMinutes} minutes");
        RequireNothingLostOrDoubled(bars, soak, failed);
        RequireNoGrowth(bars, resources[0], resources[^1]);
    }

    private static async Task CallAsync(DatadogCaseManagementClient client, int number)
    {
        var id = Prefix + number.ToString(CultureInfo.InvariantCulture);
        var answered = (number % Kinds) switch
        {
            0 => (await client.Cases.CreateAsync(new CreateCaseRequest { ProjectId = "p", Title = id, TypeId = "t" })).Id,
            1 => (await client.Cases.GetAsync(id)).Id,
            2 => (await client.Cases.UpdateDueDateAsync(id, new DateOnly(2026, 3, 1))).Id,
            _ => (await client.CaseTypes.UpdateAsync(id, new CaseTypeUpdate { Name = "n" })).Id,
        };
        if (answered != number.ToString(CultureInfo.InvariantCulture))
        {
            throw new InvalidOperationException($"{id} was given the answer to {answered}.");
        }
    }

    private static bool IsCreation(int call) => call % Kinds == 0;

    private static void RequireNothingLostOrDoubled(Bars bars, SoakServer soak, HashSet<int> failed)
    {
        var creations = Enumerable.Range(0, Calls).Where(IsCreation).ToList();
        var repeatable = Enumerable.Range(0, Calls).Where(static call => !IsCreation(call)).ToList();
        bars.Require(creations.All(call => soak.ReceivedOf(call) == 1), "every creation was sent exactly once");
        bars.Require(
            creations.All(call => failed.Contains(call) == (soak.FailedOf(call) == 1)),
            "a creation failed exactly when its answer was broken");
        bars.Require(
            creations.All(call => failed.Contains(call) || soak.CarriedOutOf(call) == 1),
            "every creation that succeeded was carried out once");
        bars.Require(!repeatable.Any(failed.Contains), "every call that may be repeated succeeded");
        bars.Require(repeatable.All(call => soak.CarriedOutOf(call) >= 1), "and was carried out");
        bars.Require(
            repeatable.All(call => soak.ReceivedOf(call) == 1 + soak.FailedOf(call)),
            "and was sent once more for each broken answer, never otherwise");
    }

    private static void RequireNoGrowth(Bars bars, Resources warm, Resources end)
    {
        bars.Require(end.Memory <= warm.Memory * MostMemory, $"memory at most {MostMemory} times that after the warm-up");
        bars.Require(end.Sockets <= (2 * Concurrency) + 8, "no more sockets than two a caller, and the server's own");
        bars.Require(end.Timers <= warm.Timers + 2, "no more timers than after the warm-up");
    }
}
