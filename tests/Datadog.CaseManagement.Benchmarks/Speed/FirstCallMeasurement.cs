using System.Diagnostics;
using System.Globalization;
using Datadog.CaseManagement.Benchmarks.Speed.HandWritten;

namespace Datadog.CaseManagement.Benchmarks.Speed;

/// <summary>Measures the first call of a new process, including JIT compilation, from the start of the program to the response.</summary>
internal static class FirstCallMeasurement
{
    public const string HandWritten = "first-call-hand-written";
    public const string Library = "first-call-library";

    private const int Launches = 15;
    private const double TimeThreshold = 1.25;

    public static async Task RunAsync(RatioTable table)
    {
        await using var server = await BenchmarkClients.StartServerAsync(Payload.Case());
        var ratios = new List<double>();
        for (var launch = 0; launch < Launches; launch++)
        {
            ratios.Add(await LaunchAsync(Library, server.Address) / await LaunchAsync(HandWritten, server.Address));
        }

        table.Add("first call of a process, loopback", "time", ratios.Order().ElementAt(Launches / 2), TimeThreshold, ThresholdKind.AtMost);
    }

    /// <summary>Makes the call in the new process, and prints its duration in milliseconds.</summary>
    public static async Task RunInNewProcessAsync(string client, Uri address)
    {
        var start = Stopwatch.GetTimestamp();
        if (client == Library)
        {
            using var library = new DatadogCaseManagementClient(BenchmarkClients.CreateOptions(address));
            await library.Cases.GetAsync(Payload.CaseId);
        }
        else
        {
            using var handWritten = new PlainClient(new SocketsHttpHandler(), address);
            await handWritten.GetCaseAsync(Payload.CaseId);
        }

        Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<double> LaunchAsync(string client, Uri address)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(FirstCallMeasurement).Assembly.Location);
        }

        start.ArgumentList.Add(client);
        start.ArgumentList.Add(address.AbsoluteUri);
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? double.Parse(output, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"The process ended with {process.ExitCode}.");
    }
}
