using CaseBoard.Tests.Infrastructure;
using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;
using Microsoft.Playwright;

namespace CaseBoard.Tests.Browser;

/// <summary>A test that uses the board in a browser. Browser tests share one Chromium, which is used by one test at a time.</summary>
[Collection<SharedChromium>]
public abstract class BrowserTest(Chromium chromium) : IAsyncLifetime
{
    private readonly List<string> _consoleMessages = [];

    private protected TestBoard Board { get; private set; } = null!;

    protected IPage Page { get; private set; } = null!;

    /// <summary>What the browser has written to its console, such as failed requests and violations of the content security policy.</summary>
    protected IReadOnlyList<string> ConsoleMessages => _consoleMessages;

    protected CaseAttributes FirstCase => Board.Datadog.Cases[0].Attributes;

    public virtual async ValueTask InitializeAsync()
    {
        Page = await chromium.NewPageAsync();
        Page.Console += (_, message) => _consoleMessages.Add(message.Text);
        Page.PageError += (_, error) => _consoleMessages.Add(error);
        Board = await StartBoardAsync();
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (Board is not null)
        {
            await Page.Context.DisposeAsync();
            await Board.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Starts the board, by default with one case.</summary>
    private protected virtual async Task<TestBoard> StartBoardAsync()
    {
        var board = await TestBoard.StartAsync();
        board.Datadog.AddCase(new InMemoryCase("Disk full"));
        return board;
    }

    protected Task GoToAsync(string path) => Page.GotoAsync(new Uri(Board.Address, path).AbsoluteUri);

    protected Task ClickButtonAsync(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    protected Task ClickLinkAsync(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();

    /// <summary>Waits until the element of the role contains the text.</summary>
    protected Task ExpectAsync(AriaRole role, string text) => Assertions.Expect(Page.GetByRole(role)).ToContainTextAsync(text);

    protected Task ExpectDueAsync(string text) => Assertions.Expect(Page.Locator(".due")).ToHaveTextAsync(text);
}

[CollectionDefinition]
public sealed class SharedChromium : ICollectionFixture<Chromium>;
