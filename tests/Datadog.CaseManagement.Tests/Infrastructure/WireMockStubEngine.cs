using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>A path prefix of its own on the WireMock that the whole test process shares, driven through WireMock's admin API.</summary>
internal sealed class WireMockStubEngine : IStubEngine
{
    private static readonly HttpClient Admin = new(new SocketsHttpHandler { UseProxy = false });

    private readonly WireMockMappings _mappings;
    private readonly string _prefix;
    private readonly Uri _admin;

    private WireMockStubEngine(Uri server)
    {
        _prefix = $"/t/{Guid.NewGuid():N}";
        _mappings = new WireMockMappings(_prefix);
        _admin = new Uri(server, "__admin/");
        BaseAddress = new Uri(server, $"{_prefix}/");
    }

    public Uri BaseAddress { get; }

    private JsonObject EveryRequest => new() { ["method"] = "ANY", ["urlPattern"] = $"{Regex.Escape(_prefix)}/.*" };

    public static async Task<WireMockStubEngine> StartAsync(CancellationToken cancellationToken)
    {
        var engine = new WireMockStubEngine(await WireMockProcess.AddressAsync(cancellationToken));
        await engine.PostAsync("mappings", engine._mappings.NoMatch(), cancellationToken);
        return engine;
    }

    public async Task AddAsync(StubMapping mapping, CancellationToken cancellationToken)
    {
        foreach (var json in _mappings.For(mapping))
        {
            await PostAsync("mappings", json, cancellationToken);
        }
    }

    public async Task<IReadOnlyList<StubRequest>> RequestsAsync(CancellationToken cancellationToken)
    {
        var found = await PostAsync("requests/find", EveryRequest, cancellationToken);
        return [.. found.GetProperty("requests").EnumerateArray().Select(Read)];
    }

    public async ValueTask DisposeAsync()
    {
        await PostAsync("mappings/remove-by-metadata", _mappings.EveryMapping(), CancellationToken.None);
        await PostAsync("requests/remove", EveryRequest, CancellationToken.None);
    }

    private async Task<JsonElement> PostAsync(string resource, JsonObject body, CancellationToken cancellationToken)
    {
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await Admin.PostAsync(new Uri(_admin, resource), content, cancellationToken);
        var answer = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.IsSuccessStatusCode
            ? JsonElement.Parse(answer)
            : throw new InvalidOperationException($"WireMock answered {(int)response.StatusCode} to {resource}: {answer}");
    }

    private StubRequest Read(JsonElement request) => new(
        request.GetProperty("method").GetString()!,
        request.GetProperty("url").GetString()![_prefix.Length..],
        request.GetProperty("protocol").GetString()!,
        request.GetProperty("headers").EnumerateObject().SelectMany(Values, (header, value) => KeyValuePair.Create(header.Name, value)),
        request.GetProperty("bodyAsBase64").GetBytesFromBase64());

    private static IEnumerable<string> Values(JsonProperty header) => header.Value.ValueKind is JsonValueKind.Array
        ? header.Value.EnumerateArray().Select(value => value.GetString()!)
        : [header.Value.GetString()!];
}
