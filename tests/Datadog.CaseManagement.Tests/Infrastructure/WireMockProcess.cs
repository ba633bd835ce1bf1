using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>The one WireMock of the test process: started by the first test that asks, gone with the process.</summary>
internal sealed class WireMockProcess : IDisposable
{
    // SIGKILL runs no exit handler. The end of this process always ends its side of the pipe, though, and then the shell's
    // background half kills the Java that its foreground half became.
    private const string DieWithTheParent =
        "exec 3<&0; (cat <&3; kill -9 $$) >/dev/null 2>&1 & exec \"$@\" 3<&- </dev/null";

    private static readonly Lazy<Task<WireMockProcess>> Shared = new(StartAsync);
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<int> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;
    private bool _started;

    private WireMockProcess(string jar)
    {
        _process = new Process { StartInfo = StartInfo(jar) };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => Fail();
    }

    private Uri Address => new($"http://127.0.0.1:{_port.Task.Result}/");

    public static async Task<Uri> AddressAsync(CancellationToken cancellationToken) =>
        (await Shared.Value.WaitAsync(cancellationToken)).Address;

    public void Dispose()
    {
        _port.TrySetCanceled();
        if (_started)
        {
            _started = false;
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit(TimeSpan.FromSeconds(5));
        }

        _process.Dispose();
    }

    private static async Task<WireMockProcess> StartAsync()
    {
        var jar = Environment.GetEnvironmentVariable("WIREMOCK_JAR");
        if (!File.Exists(jar))
        {
            throw new InvalidOperationException($"STUB_SERVER=wiremock needs WIREMOCK_JAR, the path of WireMock's standalone jar; it is '{jar}'.");
        }

        var wireMock = new WireMockProcess(jar);
        try
        {
            wireMock.Start();
            AppDomain.CurrentDomain.ProcessExit += (_, _) => wireMock.Dispose();

            // WireMock prints its port when it listens, so there is nothing else to wait for.
            await wireMock._port.Task.WaitAsync(StartTimeout);
            return wireMock;
        }
        catch
        {
            wireMock.Dispose();
            throw;
        }
    }

    private static ProcessStartInfo StartInfo(string jar)
    {
        // WireMock makes two empty directories in its root, which is otherwise the directory that the tests are run from.
        var root = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "wiremock")).FullName;
        string[] java =
        [
            "java", "-XX:TieredStopAtLevel=1", "-jar", jar,
            "--port", "0",
            "--bind-address", "127.0.0.1",
            "--root-dir", root,
            "--container-threads", "100",
            "--use-chunked-encoding", "NEVER",
            "--disable-gzip",
            "--disable-http2-plain",
            "--disable-banner",
            "--disable-request-logging",
        ];
        string[] command = OperatingSystem.IsWindows() ? java : ["/bin/sh", "-c", DieWithTheParent, "wiremock", .. java];
        return new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }

    private void Start()
    {
        try
        {
            _started = _process.Start();
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException($"STUB_SERVER=wiremock needs Java: {exception.Message}", exception);
        }

        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        // Not earlier: the handler waits for output that must be on its way already.
        _process.EnableRaisingEvents = true;
    }

    private void Read(string? line)
    {
        const string Label = "port:";
        if (_port.Task.IsCompleted || line is null)
        {
            return;
        }

        _output.Enqueue(line);
        if (line.StartsWith(Label, StringComparison.Ordinal))
        {
            _port.TrySetResult(int.Parse(line.AsSpan(Label.Length).Trim(), CultureInfo.InvariantCulture));
        }
    }

    private void Fail()
    {
        if (_port.Task.IsCompleted)
        {
            return;
        }

        // For the rest of the output, which says why.
        _process.WaitForExit();
        _port.TrySetException(new InvalidOperationException(
            $"WireMock exited before it listened: {string.Join(Environment.NewLine, _output)}"));
    }
}
