#if NET10_0_OR_GREATER
using System.Diagnostics;
using Datadog.CaseManagement.Testing;
using InMemoryServer;

namespace Datadog.CaseManagement.Tests.Live;

/// <summary>The live test as a process that gets a signal. On .NET 8 only what is published with its runtime could be started.</summary>
public sealed class InterruptionTests
{
    [Theory]
    [InlineData("INT")]
    [InlineData("HUP")]
    [InlineData("TERM")]
    public async Task A_signal_stops_the_steps_and_the_case_is_archived(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals that one process can send to another.");
        var token = TestContext.Current.CancellationToken;
        using var datadog = new InMemoryDatadog();
        await using var server = await InMemoryDatadogServer.StartAsync(datadog);
        var isAtDueDate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        datadog.AddFault(
            InMemoryFault.Slow(Timeout.InfiniteTimeSpan),
            when: request => request.PathAndQuery.EndsWith("/due_date", StringComparison.Ordinal) && isAtDueDate.TrySetResult());
        // Beside the tests, it has the packages of the tests.
        var tests = Path.ChangeExtension(typeof(InterruptionTests).Assembly.Location, null);
        string[] host = ["exec", "--runtimeconfig", $"{tests}.runtimeconfig.json", "--depsfile", $"{tests}.deps.json"];
        var program = Path.Combine(AppContext.BaseDirectory, "Datadog.CaseManagement.Live.dll");
        var start = new ProcessStartInfo("dotnet", [.. host, program, .. LiveRun.Arguments, "--base-address", server.Urls.Single()])
        {
            RedirectStandardOutput = true,
            Environment = { ["DD_API_KEY"] = LiveRun.ApiKey, ["DD_APP_KEY"] = LiveRun.ApplicationKey, ["DD_BEARER_TOKEN"] = "" },
        };
        using var process = Process.Start(start)!;
        try
        {
            Assert.Same(isAtDueDate.Task, await Task.WhenAny(isAtDueDate.Task, process.WaitForExitAsync(token)));

            Process.Start("kill", [$"-{signal}", $"{process.Id}"]).Dispose();

            var output = await process.StandardOutput.ReadToEndAsync(token).WaitAsync(TimeSpan.FromSeconds(30), token);
            await process.WaitForExitAsync(token);
            Assert.Equal(1, process.ExitCode);
            Assert.Contains("\nSTOPPED set its due date", output, StringComparison.Ordinal);
            Assert.NotNull(Assert.Single(datadog.Cases).Attributes.ArchivedAt);
        }
        finally
        {
            process.Kill();
        }
    }
}
#endif
