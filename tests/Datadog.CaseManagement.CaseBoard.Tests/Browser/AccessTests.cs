using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing;

namespace CaseBoard.Tests.Browser;

/// <summary>What can only be seen in a browser: colours, the focus, narrow screens.</summary>
public sealed class AccessTests(ChromeDriver driver)
{
    private const int Most = 60;
    private const char Tab = '\uE004', Enter = '\uE007';

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Every_text_stands_out_from_what_is_behind_it(string scheme)
    {
        await using var chromium = await driver.OpenAsync();
        await using var board = await StartAsync();
        await chromium.DevToolsAsync("Emulation.setEmulatedMedia", new JsonObject
        {
            ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = scheme }),
        });

        var grounds = new HashSet<string>();
        foreach (var path in Paths(board))
        {
            await chromium.GoAsync(new Uri(board.Address, path));
            var pairs = (await chromium.ScriptAsync(ColourPairs))!.AsArray().Select(pair => pair!.AsArray().Select(part => part!.GetValue<string>()).ToArray()).ToList();
            Assert.NotEmpty(pairs);
            Assert.All(pairs, pair => Assert.True(
                Contrast.Of(pair[0], pair[1]) >= 4.5, $"{path}: '{pair[2]}' is {pair[0]} on {pair[1]}, a contrast of {Contrast.Of(pair[0], pair[1]):0.00}."));
            grounds.UnionWith(pairs.Select(pair => pair[1]));
        }

        Assert.Contains(scheme == "dark" ? "rgb(30, 32, 42)" : "rgb(255, 255, 255)", grounds);
    }

    [Fact]
    public async Task The_keyboard_reaches_everything_and_the_focus_is_seen()
    {
        await using var chromium = await driver.OpenAsync();
        await using var board = await StartAsync();
        await chromium.GoAsync(new Uri(board.Address, "/cases/CASEM-1"));

        var reached = new List<string>();
        while (reached.Count < Most && reached.LastOrDefault() != "body")
        {
            await chromium.PressAsync(Tab);
            var focus = (await chromium.ScriptAsync(Focus))!.AsArray().Select(part => part!.GetValue<string>()).ToArray();
            Assert.True(focus[0] == "body" || focus[1] == "solid 3px", $"{focus[0]} has the outline {focus[1]}.");

            // A date is several stops for the keyboard, and one field.
            if (reached.LastOrDefault() != focus[0])
            {
                reached.Add(focus[0]);
            }
        }

        Assert.Equal(
            [
                "Skip to the content", "Board", "Case types", "All cases",
                "comment", "Add comment", "due-date", "Set due date", "Clear due date", "status", "Change status", "priority", "Change priority", "body",
            ],
            reached);
    }

    [Fact]
    public async Task A_due_date_is_set_without_a_mouse()
    {
        await using var chromium = await driver.OpenAsync();
        await using var board = await StartAsync();
        await chromium.GoAsync(new Uri(board.Address, "/cases/CASEM-1"));
        await chromium.PressAsync(Tab);
        await chromium.PressAsync(Enter);
        foreach (var key in (char[])[Tab, Tab, Tab, Tab, .. "03202026", Enter])
        {
            await chromium.PressAsync(key);
        }

        await chromium.SeeAsync("//*[@role='status']", "The due date is now 20 Mar 2026.");
    }

    [Fact]
    public async Task Nothing_is_cut_off_on_a_narrow_screen_and_nobody_complains()
    {
        await using var chromium = await driver.OpenAsync();
        await using var board = await StartAsync();
        await chromium.DevToolsAsync("Emulation.setDeviceMetricsOverride", new JsonObject
        {
            ["width"] = 320,
            ["height"] = 800,
            ["deviceScaleFactor"] = 1,
            ["mobile"] = false,
        });

        foreach (var path in Paths(board))
        {
            await chromium.GoAsync(new Uri(board.Address, path));
            Assert.Equal((path, 320), (path, (await chromium.ScriptAsync("return Math.max(innerWidth, document.documentElement.scrollWidth)"))!.GetValue<int>()));
            Assert.Empty(await chromium.ComplaintsAsync());
        }
    }

    private static async Task<RunningBoard> StartAsync()
    {
        var board = await RunningBoard.StartAsync();
        board.Datadog.AddCase(new InMemoryCase("Disk full") { DueDate = StoppedClock.Today.AddDays(-4), Priority = Datadog.CaseManagement.CasePriority.P1 });
        board.Datadog.AddCase(new InMemoryCase("Mail late") { StatusName = "In Progress" });
        await board.Datadog.Client.Cases.AddCommentAsync("CASEM-1", "Hm.", TestContext.Current.CancellationToken);
        return board;
    }

    private static string[] Paths(RunningBoard board) =>
        ["/", "/cases/CASEM-1", "/case-types", $"/case-types/{board.Datadog.CaseTypes[0].Id}"];

    // The colour of each text, and of the nearest ground behind it.
    private const string ColourPairs = """
        const pairs = [];
        for (const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); walker.nextNode();) {
            const text = walker.currentNode.data.trim(), element = walker.currentNode.parentElement;
            if (!text || element.closest('desc, option')) continue;
            let ground = element;
            while (ground && getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement;
            const style = getComputedStyle(element);
            pairs.push([element.closest('svg') ? style.fill : style.color, getComputedStyle(ground).backgroundColor, text]);
        }
        return pairs;
        """;

    private const string Focus = """
        const element = document.activeElement, style = getComputedStyle(element);
        return [element === document.body ? 'body' : element.id || element.textContent.trim(), style.outlineStyle + ' ' + style.outlineWidth];
        """;
}
