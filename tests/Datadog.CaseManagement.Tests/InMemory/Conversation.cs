using System.Text;
using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory;

/// <summary>A fresh in-memory Datadog and an <see cref="HttpClient"/> with keys that speaks raw JSON to it.</summary>
internal sealed class Conversation
{
    public const string Standard = "00000000-0000-0000-0000-000000000001";

    public Conversation()
    {
        Datadog = new InMemoryDatadog(Time);
        Client = new HttpClient(Datadog) { BaseAddress = new Uri("https://api.datadoghq.com/api/v2/") };
        Client.DefaultRequestHeaders.Add("DD-API-KEY", "secret-api-key");
        Client.DefaultRequestHeaders.Add("DD-APPLICATION-KEY", "secret-application-key");
    }

    public FixedTime Time { get; } = new("2026-01-15T09:30:00.123456Z");

    public InMemoryDatadog Datadog { get; }

    public HttpClient Client { get; }

    public Task<Reply> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<Reply> PostAsync(string path, string json) => SendAsync(HttpMethod.Post, path, json);

    public Task<Reply> PutAsync(string path, string json) => SendAsync(HttpMethod.Put, path, json);

    public async Task<Reply> SendAsync(HttpMethod method, string path, string? json)
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"),
        };
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Reply((int)response.StatusCode, response.Content.Headers.ContentType?.ToString(), body);
    }

    /// <summary>Creates a case in the project that is there from the start.</summary>
    /// <param name="attributes">Attributes beside the title and the type, as JSON members.</param>
    public Task<Reply> CreateCaseAsync(string attributes = "") => PostAsync("cases", NewCase(attributes));

    public string NewCase(string attributes = "") => NewCaseWith($$"""
        "title":"My new case","type_id":"{{Standard}}"{{(attributes.Length > 0 ? $",{attributes}" : "")}}
        """);

    public string NewCaseWith(string attributes) => $$$"""
        {"data":{"type":"case","attributes":{ {{{attributes}}} },
        "relationships":{"project":{"data":{"id":"{{{Datadog.ProjectId}}}","type":"project"} } } } }
        """;
}
