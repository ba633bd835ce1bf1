using System.Net;

namespace CaseBoard.Tests;

/// <summary>A visitor with cookies and without scripts, who fills in forms as they stand on the page.</summary>
internal sealed class Visitor(Uri address) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    {
        BaseAddress = address,
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async Task<HtmlPage> OpenAsync(string path)
    {
        using var response = await _http.GetAsync(new Uri(path, UriKind.Relative), Token);
        return await HtmlPage.ReadAsync(response);
    }

    /// <summary>Presses a button of a form, and goes where the answer leads.</summary>
    public async Task<HtmlPage> PressAsync(HtmlPage page, string button, params (string Name, string Value)[] entries)
    {
        var (action, fields) = page.Form(button, entries);
        using var response = await PostAsync(action.Length == 0 ? page.Path : action, fields);
        return response.StatusCode == HttpStatusCode.Redirect
            ? await OpenAsync(response.Headers.Location!.OriginalString)
            : await HtmlPage.ReadAsync(response);
    }

    public async Task<HttpResponseMessage> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await _http.PostAsync(new Uri(path, UriKind.Relative), content, Token);
    }

    public void Dispose() => _http.Dispose();
}
