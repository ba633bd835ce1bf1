using System.Net;

namespace CaseBoard.Tests.Infrastructure;

/// <summary>An HTTP client that keeps cookies and submits the forms of a page.</summary>
internal sealed class BoardClient(Uri address) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    {
        BaseAddress = address,
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async Task<HtmlPage> GetAsync(string path)
    {
        using var response = await _http.GetAsync(new Uri(path, UriKind.Relative), Token);
        return await HtmlPage.ReadAsync(response);
    }

    /// <summary>Submits the form of a button, and follows the redirect if there is one.</summary>
    public async Task<HtmlPage> SubmitAsync(HtmlPage page, string button, params (string Name, string Value)[] entries)
    {
        var (action, fields) = page.GetForm(button, entries);
        using var response = await PostAsync(action.Length == 0 ? page.Path : action, fields);
        return response.StatusCode == HttpStatusCode.Redirect
            ? await GetAsync(response.Headers.Location!.OriginalString)
            : await HtmlPage.ReadAsync(response);
    }

    public async Task<HttpResponseMessage> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await _http.PostAsync(new Uri(path, UriKind.Relative), content, Token);
    }

    public void Dispose() => _http.Dispose();
}
