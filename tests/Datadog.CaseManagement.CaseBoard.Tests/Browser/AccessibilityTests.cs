using CaseBoard.Tests.Infrastructure;
using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;
using Microsoft.Playwright;

namespace CaseBoard.Tests.Browser;

/// <summary>What only a browser can show: colours, the keyboard focus and narrow screens.</summary>
public sealed class AccessibilityTests(Chromium chromium) : BrowserTest(chromium)
{
    private const int MaxStops = 60;
    private const double MinContrast = 4.5;

    // The colour of each text, the colour of the nearest opaque background, and the text.
    private const string ColourPairs = """
        () => {
            const pairs = [];
            for (const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); walker.nextNode();) {
                const text = walker.currentNode.data.trim(), element = walker.currentNode.parentElement;
                if (!text || element.closest('desc, option')) continue;
                let background = element;
                while (background && getComputedStyle(background).backgroundColor === 'rgba(0, 0, 0, 0)') background = background.parentElement;
                const style = getComputedStyle(element);
                pairs.push([element.closest('svg') ? style.fill : style.color, getComputedStyle(background).backgroundColor, text]);
            }
            return pairs;
        }
        """;

    private const string FocusedElement = """
        () => {
            const element = document.activeElement, style = getComputedStyle(element);
            return [element === document.body ? 'body' : element.id || element.textContent.trim(), style.outlineStyle + ' ' + style.outlineWidth];
        }
        """;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var cases = Board.Datadog.Client.Cases;
        await cases.UpdateDueDateAsync("CASEM-1", TestBoard.Today.AddDays(-4), TestContext.Current.CancellationToken);
        await cases.UpdatePriorityAsync("CASEM-1", CasePriority.P1, TestContext.Current.CancellationToken);
        await cases.AddCommentAsync("CASEM-1", "Hm.", TestContext.Current.CancellationToken);
        Board.Datadog.AddCase(new InMemoryCase("Mail late") { StatusName = "In Progress" });
    }

    [Theory]
    [InlineData(ColorScheme.Light, "rgb(255, 255, 255)")]
    [InlineData(ColorScheme.Dark, "rgb(30, 32, 42)")]
    public async Task Every_text_contrasts_with_its_background(ColorScheme scheme, string surface)
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = scheme });

        var backgrounds = new HashSet<string>();
        await GoToAsync("/cases/CASEM-1");
        await ClickButtonAsync("Save");
        await ExpectAsync(AriaRole.Status, "Nothing was changed.");
        await CheckAsync("the notice");
        foreach (var path in Paths.Append("/cases/NONE-1"))
        {
            await GoToAsync(path);
            await CheckAsync(path);
        }

        Assert.Contains(surface, backgrounds);

        async Task CheckAsync(string path)
        {
            var pairs = await Page.EvaluateAsync<string[][]>(ColourPairs);
            Assert.NotEmpty(pairs);
            Assert.All(pairs, pair => Assert.True(
                Contrast.GetRatio(pair[0], pair[1]) >= MinContrast,
                $"{path}: '{pair[2]}' is {pair[0]} on {pair[1]}, a contrast of {Contrast.GetRatio(pair[0], pair[1]):0.00}."));
            backgrounds.UnionWith(pairs.Select(pair => pair[1]));
        }
    }

    [Fact]
    public async Task The_keyboard_reaches_every_control_and_the_focus_is_visible()
    {
        await GoToAsync("/cases/CASEM-1");

        var reached = new List<string>();
        while (reached.Count < MaxStops && reached.LastOrDefault() != "body")
        {
            await Page.Keyboard.PressAsync("Tab");
            var focus = await Page.EvaluateAsync<string[]>(FocusedElement);
            Assert.True(focus[0] == "body" || focus[1] == "solid 3px", $"{focus[0]} has the outline {focus[1]}.");

            // A date input is one control with several stops.
            if (reached.LastOrDefault() != focus[0])
            {
                reached.Add(focus[0]);
            }
        }

        Assert.Equal(
            [
                "Skip to the content", "Board", "New case", "Case types", "All cases", "Unassigned",
                "status", "priority", "due-date", "assignee", "Save", "CASEM", "Standard", "comment", "Add comment", "body",
            ],
            reached);
    }

    [Fact]
    public async Task A_due_date_is_set_without_a_mouse()
    {
        await GoToAsync("/cases/CASEM-1");
        foreach (var key in (string[])["Tab", "Enter", "Tab", "Tab", "Tab", "Tab", "Tab", .. "03202026".Select(digit => $"{digit}"), "Enter"])
        {
            await Page.Keyboard.PressAsync(key);
        }

        await ExpectAsync(AriaRole.Status, "The due date is now 20 Mar 2026.");
    }

    [Fact]
    public async Task Nothing_is_cut_off_on_a_narrow_screen_and_the_console_is_empty()
    {
        await Page.SetViewportSizeAsync(320, 800);

        foreach (var path in Paths)
        {
            await GoToAsync(path);
            await Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
            Assert.Equal((path, 320), (path, await Page.EvaluateAsync<int>("Math.max(innerWidth, document.documentElement.scrollWidth)")));
            Assert.Empty(ConsoleMessages);
        }
    }

    [Fact]
    public async Task Long_words_and_wide_tables_do_not_widen_a_page()
    {
        var word = new string('W', 500);
        var type = Board.Datadog.AddCaseType(new InMemoryCaseType(word[..200]));
        var @case = Board.Datadog.AddCase(new InMemoryCase(word)
        {
            TypeId = type,
            Description = $"{string.Concat(Enumerable.Repeat("|column", 20))}|\n{string.Concat(Enumerable.Repeat("|---", 20))}|",
        });
        await Page.SetViewportSizeAsync(390, 844);

        foreach (var path in new[] { "/", $"/cases/{@case.Attributes.Key}", "/case-types" })
        {
            await GoToAsync(path);
            Assert.Equal((path, 390), (path, await Page.EvaluateAsync<int>("Math.max(innerWidth, document.documentElement.scrollWidth)")));
        }
    }

    [Fact]
    public async Task A_case_is_due_today_by_the_keyboard_alone()
    {
        await GoToAsync("/");
        await Page.FocusAsync("#CASEM-1 h3 a");
        foreach (var key in (string[])["Tab", "Enter", "Tab", "Enter"])
        {
            await Page.Keyboard.PressAsync(key);
        }

        await ExpectAsync(AriaRole.Status, "The due date is now 4 Mar 2026.");
        Assert.Equal(TestBoard.Today, FirstCase.DueDate);

        // The keyboard is where it was.
        await Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Disk full", (await Page.EvaluateAsync<string[]>(FocusedElement))[0]);
    }

    private string[] Paths => ["/", "/?priority=P1&due=none", "/cases/CASEM-1", "/cases/new", "/case-types", $"/case-types/{Board.Datadog.CaseTypes[0].Id}"];
}
