using System.Net.NetworkInformation;

namespace Datadog.CaseManagement.Benchmarks.Soak;

/// <summary>What the process holds when nothing is going on, both ends of every connection included.</summary>
internal sealed record Resources(long Memory, int Sockets, long Timers)
{
    private const string OpenFiles = "/proc/self/fd";

    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(500);

    public static async Task<Resources> MeasureAsync()
    {
        // The ends of connections that were broken are closed in the background.
        await Task.Delay(Settling);
        for (var round = 0; round < 3; round++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return new Resources(GC.GetTotalMemory(forceFullCollection: true), CountSockets(), Timer.ActiveCount);
    }

    private static int CountSockets() => Directory.Exists(OpenFiles)
        ? Directory.EnumerateFiles(OpenFiles).Count(file => new FileInfo(file).LinkTarget?.StartsWith("socket:", StringComparison.Ordinal) == true)
        : IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections().Count(connection => connection.State != TcpState.TimeWait);
}
