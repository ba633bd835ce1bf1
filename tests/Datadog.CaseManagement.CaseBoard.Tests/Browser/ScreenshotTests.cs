using System.Buffers.Binary;
using CaseBoard.Tests.Infrastructure;
using Microsoft.Playwright;

namespace CaseBoard.Tests.Browser;

/// <summary>
/// Makes the screenshots of the documentation, from the sample cases, in the folder that <c>CASEBOARD_SCREENSHOTS</c> names, otherwise
/// beside the tests.
/// </summary>
public sealed class ScreenshotTests(Chromium chromium) : BrowserTest(chromium)
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("CASEBOARD_SCREENSHOTS") is { Length: > 0 } folder
        ? folder
        : Path.Combine(AppContext.BaseDirectory, "screenshots");

    [Theory]
    [InlineData("board", "/", "Change OPS-4", 1280, 800)]
    [InlineData("board", "/", null, 390, 844)]
    [InlineData("case", "/cases/OPS-1", null, 1280, 800)]
    [InlineData("case", "/cases/OPS-1", null, 390, 844)]
    public async Task Screenshots_are_made_in_both_colour_schemes(string name, string path, string? unfold, int width, int height)
    {
        await Page.SetViewportSizeAsync(width, height);
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await GoToAsync(path);
            if (unfold is not null)
            {
                await Page.GetByText(unfold).ClickAsync();
            }

            var file = Path.Combine(Folder, $"{name}-{width}-{scheme.ToString().ToLowerInvariant()}.png");

            var image = await Page.ScreenshotAsync(new() { Path = file });

            Assert.Equal((width, height), (ReadNumber(image, 16), ReadNumber(image, 20)));
            Assert.Equal(image, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        }

        Assert.Empty(ConsoleMessages);
    }

    private protected override Task<TestBoard> StartBoardAsync() => TestBoard.StartDemoAsync();

    // A PNG has its width and height in its first chunk.
    private static int ReadNumber(byte[] image, int offset) => BinaryPrimitives.ReadInt32BigEndian(image.AsSpan(offset));
}
