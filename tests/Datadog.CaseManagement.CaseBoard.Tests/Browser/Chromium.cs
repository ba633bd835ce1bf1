using System.Text.Json.Nodes;

namespace CaseBoard.Tests.Browser;

/// <summary>A Chromium without a window, steered by the W3C's WebDriver protocol. What is looked for is waited for.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private const string ElementId = "element-6066-11e4-a52e-4f735466cecf";
    private const int PatienceInMilliseconds = 30_000;

    private readonly HttpClient _driver;
    private readonly string _session;

    private Chromium(HttpClient driver, string session) => (_driver, _session) = (driver, session);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Chromium> OpenAsync(Uri address)
    {
        var driver = new HttpClient { BaseAddress = address };
        var session = await CallAsync(driver, HttpMethod.Post, "session", new JsonObject
        {
            ["capabilities"] = new JsonObject { ["alwaysMatch"] = Capabilities() },
        });
        return new Chromium(driver, $"session/{session!["sessionId"]}");
    }

    public Task GoAsync(Uri address) => PostAsync("url", new JsonObject { ["url"] = address.ToString() });

    public Task ReloadAsync() => PostAsync("refresh", []);

    /// <summary>Waits for an element with a text in it, and gives all of its text.</summary>
    public async Task<string> SeeAsync(string xpath, string text) =>
        await TextAsync(await FindAsync("xpath", $"{xpath}[contains(., \"{text}\")]"));

    public async Task<string> ValueAsync(string css) =>
        (await CallAsync(HttpMethod.Get, $"element/{await FindAsync("css selector", css)}/property/value"))!.GetValue<string>();

    public async Task<bool> HasAsync(string xpath) =>
        (await ScriptAsync("return document.evaluate(arguments[0], document, null, XPathResult.BOOLEAN_TYPE).booleanValue", xpath))!.GetValue<bool>();

    public async Task ClickAsync(string xpath) => await PostAsync($"element/{await FindAsync("xpath", xpath)}/click", []);

    public async Task TypeAsync(string css, string keys) =>
        await PostAsync($"element/{await FindAsync("css selector", css)}/value", new JsonObject { ["text"] = keys });

    /// <summary>Presses a key, wherever the focus is.</summary>
    public Task PressAsync(char key) => PostAsync("actions", new JsonObject
    {
        ["actions"] = new JsonArray(new JsonObject
        {
            ["type"] = "key",
            ["id"] = "keyboard",
            ["actions"] = new JsonArray(
                new JsonObject { ["type"] = "keyDown", ["value"] = key.ToString() },
                new JsonObject { ["type"] = "keyUp", ["value"] = key.ToString() }),
        }),
    });

    public Task<JsonNode?> ScriptAsync(string script, params JsonNode[] arguments) => CallAsync(
        HttpMethod.Post, "execute/sync", new JsonObject { ["script"] = script, ["args"] = new JsonArray(arguments) });

    /// <summary>A command of Chromium's own protocol.</summary>
    public Task DevToolsAsync(string command, JsonObject parameters) =>
        PostAsync("goog/cdp/execute", new JsonObject { ["cmd"] = command, ["params"] = parameters });

    /// <summary>What the browser complained of since it was last asked.</summary>
    public async Task<IReadOnlyList<string>> ComplaintsAsync()
    {
        var entries = await CallAsync(HttpMethod.Post, "se/log", new JsonObject { ["type"] = "browser" });
        return [.. entries!.AsArray().Select(entry => entry!["message"]!.GetValue<string>())];
    }

    public async ValueTask DisposeAsync()
    {
        using var response = await _driver.DeleteAsync(new Uri(_session, UriKind.Relative), CancellationToken.None);
        _driver.Dispose();
    }

    private static JsonObject Capabilities() => new()
    {
        ["browserName"] = "chrome",
        ["timeouts"] = new JsonObject { ["implicit"] = PatienceInMilliseconds },
        ["goog:loggingPrefs"] = new JsonObject { ["browser"] = "ALL" },
        ["goog:chromeOptions"] = new JsonObject
        {
            ["args"] = new JsonArray(
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--no-proxy-server", "--lang=en-US", "--window-size=1280,1000"),
        },
    };

    private async Task<string> FindAsync(string strategy, string what)
    {
        var element = await CallAsync(HttpMethod.Post, "element", new JsonObject { ["using"] = strategy, ["value"] = what });
        return element![ElementId]!.GetValue<string>();
    }

    private async Task<string> TextAsync(string element) =>
        (await CallAsync(HttpMethod.Get, $"element/{element}/text"))!.GetValue<string>();

    private Task<JsonNode?> PostAsync(string command, JsonObject body) => CallAsync(HttpMethod.Post, command, body);

    private Task<JsonNode?> CallAsync(HttpMethod method, string command, JsonObject? body = null) =>
        CallAsync(_driver, method, $"{_session}/{command}", body);

    private static async Task<JsonNode?> CallAsync(HttpClient driver, HttpMethod method, string command, JsonObject? body)
    {
        using var request = new HttpRequestMessage(method, new Uri(command, UriKind.Relative))
        {
            Content = body is null ? null : new StringContent(body.ToJsonString()),
        };
        using var response = await driver.SendAsync(request, Token);
        var answer = await response.Content.ReadAsStringAsync(Token);
        Assert.True(response.IsSuccessStatusCode, $"{command} {body?.ToJsonString()}: {answer}");
        return JsonNode.Parse(answer)!["value"];
    }
}
