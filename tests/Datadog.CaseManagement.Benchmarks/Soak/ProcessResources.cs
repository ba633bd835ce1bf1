using System.Net.NetworkInformation;

namespace Datadog.CaseManagement.Benchmarks.Soak;

/// <summary>The resources that the idle process holds, including both ends of every connection.</summary>
internal sealed record ProcessResources(long Memory, int Sockets, long Timers)
{
    private const string OpenFiles = "/proc/self/fd";

    private static readonly TimeSpan SettlingTime = TimeSpan.FromMilliseconds(500);

    public static async Task<ProcessResources> MeasureAsync()
    {
        // Aborted connections are closed in the background.
        await Task.Delay(SettlingTime);
        for (var round = 0; round < 3; round++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return new ProcessResources(GC.GetTotalMemory(forceFullCollection: true), CountSockets(), Timer.ActiveCount);
    }

    private static int CountSockets() => Directory.Exists(OpenFiles)
        ? Directory.EnumerateFiles(OpenFiles).Count(file => new FileInfo(file).LinkTarget?.StartsWith("socket:", StringComparison.Ordinal) == true)
        : IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections().Count(connection => connection.State != TcpState.TimeWait);
}
