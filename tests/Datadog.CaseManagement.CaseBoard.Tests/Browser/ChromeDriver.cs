using System.Diagnostics;
using System.Globalization;

[assembly: AssemblyFixture(typeof(CaseBoard.Tests.Browser.ChromeDriver))]

namespace CaseBoard.Tests.Browser;

/// <summary>
/// The program that steers Chromium by the WebDriver protocol: the one that <c>CHROMEDRIVER</c> names, otherwise the one on the
/// <c>PATH</c>. Without either, the tests in the browser are skipped.
/// </summary>
public sealed class ChromeDriver : IAsyncLifetime
{
    private const string Sign = "started successfully on port ";

    private Process? _process;
    private Uri? _address;

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } program)
        {
            return;
        }

        _process = Process.Start(new ProcessStartInfo(program, ["--port=0"]) { RedirectStandardOutput = true })!;
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Sign, StringComparison.Ordinal) is >= 0 and var index)
            {
                var port = int.Parse(line[(index + Sign.Length)..].TrimEnd('.'), CultureInfo.InvariantCulture);
                _address = new Uri($"http://127.0.0.1:{port}/");
                return;
            }
        }

        throw new InvalidOperationException($"{program} ended before it listened.");
    }

    /// <summary>Opens a browser with nothing in it; skips the test when there is none.</summary>
    internal Task<Chromium> OpenAsync()
    {
        Assert.SkipWhen(_address is null, "chromedriver is neither on the PATH nor named by CHROMEDRIVER.");
        return Chromium.OpenAsync(_address!);
    }

    public ValueTask DisposeAsync()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string? Find() =>
        Environment.GetEnvironmentVariable("CHROMEDRIVER") is { Length: > 0 } named
            ? named
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "chromedriver.exe" : "chromedriver"))
                .FirstOrDefault(File.Exists);
}
