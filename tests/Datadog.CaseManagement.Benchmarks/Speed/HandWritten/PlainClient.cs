using System.Net.Http.Json;

namespace Datadog.CaseManagement.Benchmarks.Speed.HandWritten;

/// <summary>A typical hand-written client: keys in default headers, System.Net.Http.Json, no retries and no telemetry.</summary>
internal sealed class PlainClient : IDisposable
{
    private readonly HttpClient _http;

    public PlainClient(HttpMessageHandler handler, Uri address)
    {
        _http = new HttpClient(handler) { BaseAddress = address };
        _http.DefaultRequestHeaders.Add("DD-API-KEY", TestKeys.ApiKey);
        _http.DefaultRequestHeaders.Add("DD-APPLICATION-KEY", TestKeys.ApplicationKey);
        _http.DefaultRequestHeaders.Add("Accept", "application/json");
    }

    public void Dispose() => _http.Dispose();

    public async Task<PlainCase> GetCaseAsync(string id)
    {
        using var response = await _http.GetAsync($"api/v2/cases/{Uri.EscapeDataString(id)}");
        response.EnsureSuccessStatusCode();
        var document = await response.Content.ReadFromJsonAsync(PlainJsonContext.Default.PlainDocumentPlainCase);
        return document!.Data!;
    }

    public async Task<PlainCase> UpdateDueDateAsync(string id, DateOnly? dueDate)
    {
        using var response = await _http.PostAsJsonAsync(
            $"api/v2/cases/{Uri.EscapeDataString(id)}/due_date",
            new PlainRequest(new PlainRequestData(new PlainDueDate(dueDate), "case")),
            PlainJsonContext.Default.PlainRequest);
        response.EnsureSuccessStatusCode();
        var document = await response.Content.ReadFromJsonAsync(PlainJsonContext.Default.PlainDocumentPlainCase);
        return document!.Data!;
    }

    public async Task<PlainDocument<List<PlainCase>>> GetPageAsync(int number)
    {
        using var response = await _http.GetAsync($"api/v2/cases?page[number]={number}&page[size]=100");
        response.EnsureSuccessStatusCode();
        var document = await response.Content.ReadFromJsonAsync(PlainJsonContext.Default.PlainDocumentListPlainCase);
        return document!;
    }

    public async IAsyncEnumerable<PlainCase> StreamAsync()
    {
        PlainDocument<List<PlainCase>> page;
        var number = 1;
        do
        {
            page = await GetPageAsync(number++);
            foreach (var item in page.Data!)
            {
                yield return item;
            }
        }
        while (page.Meta!.Page!.Current < page.Meta.Page.Total);
    }
}
