using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;

// An in-memory Datadog for programs in any language: dotnet run --project samples/InMemoryServer [-- PORT]
if (args.Length > 1 || !ushort.TryParse(args.FirstOrDefault("0"), NumberStyles.None, CultureInfo.InvariantCulture, out var port))
{
    await Console.Error.WriteLineAsync("Usage: InMemoryServer [PORT]");
    return 2;
}

var datadog = new InMemoryDatadog();
datadog.AddCase(new InMemoryCase("Disk alerts on the build machines")
{
    Priority = CasePriority.P2,
    DueDate = DateOnly.FromDateTime(DateTime.Today).AddDays(14),
    Assignee = new InMemoryUser("Grace Hopper", "grace@example.com"),
});

try
{
    await using var server = InMemoryDatadogServer.Start(datadog, port);
    Console.WriteLine($"An in-memory Datadog listens at {server.BaseAddress}");
    Console.WriteLine("Any DD_API_KEY and DD_APP_KEY will do. Ctrl+C stops it.");
    await StoppedAsync();
    return 0;
}
catch (SocketException exception)
{
    await Console.Error.WriteLineAsync($"Port {port}: {exception.Message}");
    return 1;
}

static async Task StoppedAsync()
{
    var stopped = new TaskCompletionSource();
    using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
    using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    await stopped.Task;

    void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        stopped.TrySetResult();
    }
}
