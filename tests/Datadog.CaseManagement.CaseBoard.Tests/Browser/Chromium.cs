using Microsoft.Playwright;

namespace CaseBoard.Tests.Browser;

/// <summary>
/// A headless Chromium for the browser tests: the executable that <c>CHROMIUM</c> names, otherwise the one on the <c>PATH</c>. Playwright
/// drives it and never downloads a browser. Without an executable the browser tests are skipped.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--no-proxy-server", "--lang=en-US"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (FindExecutable() is { } executable)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Arguments });
        }
    }

    /// <summary>Opens a page in a context of its own. Skips the test if there is no Chromium.</summary>
    public async Task<IPage> NewPageAsync()
    {
        Assert.SkipWhen(_browser is null, "There is no chromium on the PATH, and CHROMIUM does not name one.");
        return await _browser!.NewPageAsync(new() { Locale = "en-US", ViewportSize = new() { Width = 1280, Height = 1000 } });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static string? FindExecutable() =>
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } path
            ? path
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "chromium.exe" : "chromium"))
                .FirstOrDefault(File.Exists);
}
