using CaseBoard.Tests.Infrastructure;
using Microsoft.Playwright;

namespace CaseBoard.Tests.Browser;

/// <summary>What is in sight of the sample cases, without scrolling and after it.</summary>
public sealed class LayoutTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task The_demo_notice_and_the_first_row_of_cards_are_in_sight()
    {
        await Page.SetViewportSizeAsync(1280, 800);

        await GoToAsync("/");

        Assert.Equal(0, (await GetBoxAsync(".demo")).Y);
        await Assertions.Expect(Page.Locator(".charts")).ToBeVisibleAsync();
        var columns = await Page.Locator(".board > section").AllAsync();
        Assert.Equal(3, columns.Count);
        foreach (var column in columns)
        {
            var card = (await column.Locator("article").First.BoundingBoxAsync())!;
            Assert.True(card.Y + card.Height <= 800, $"A first card ends at {card.Y + card.Height}.");
        }
    }

    [Fact]
    public async Task The_charts_are_slim_and_can_be_folded()
    {
        await Page.SetViewportSizeAsync(1280, 800);
        await GoToAsync("/");
        var (charts, unfolded) = (await GetBoxAsync(".charts"), await GetBoxAsync(".board"));
        Assert.True(charts.Height <= 80, $"The charts are {charts.Height} pixels high.");

        await Page.GetByText("Charts", new() { Exact = true }).ClickAsync();

        await Assertions.Expect(Page.Locator(".charts")).ToBeHiddenAsync();
        Assert.True((await GetBoxAsync(".board")).Y <= unfolded.Y - charts.Height);
    }

    [Fact]
    public async Task The_heading_of_a_column_stays_in_sight()
    {
        await Page.SetViewportSizeAsync(1280, 800);
        await GoToAsync("/");

        await Page.Locator(".board > section").First.Locator("article").Last.ScrollIntoViewIfNeededAsync();

        var heading = Page.Locator("#column-0");
        Assert.Equal(0, (await heading.BoundingBoxAsync())!.Y);
        await Assertions.Expect(heading).ToHaveTextAsync("Open 9");
    }

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(390, 844)]
    public async Task State_and_actions_of_a_case_are_in_sight(int width, int height)
    {
        await Page.SetViewportSizeAsync(width, height);

        await GoToAsync("/cases/OPS-1");

        var save = await GetBoxAsync("text=Save");
        Assert.True(save.Y + save.Height <= height, $"The button ends at {save.Y + save.Height}.");
        Assert.True(save.Y < (await GetBoxAsync("#about")).Y);
    }

    private protected override Task<TestBoard> StartBoardAsync() => TestBoard.StartDemoAsync();

    private async Task<LocatorBoundingBoxResult> GetBoxAsync(string selector) => (await Page.Locator(selector).BoundingBoxAsync())!;
}
