using System.Globalization;
using System.Text;
using Datadog.CaseManagement.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Datadog.CaseManagement.Tests.InMemory;

/// <summary>A new in-memory Datadog with a clock, typed clients, and an <see cref="HttpClient"/> with keys for raw JSON.</summary>
internal sealed class InMemoryFixture
{
    /// <summary>A UUID that no resource has.</summary>
    public const string UnknownId = "67d80aa3-36ff-44b9-a694-c501a7591737";

    /// <summary>The <c>statuses_config</c> of a new case type.</summary>
    public static readonly string StatusesConfig = """
        {
          "open":{"status_options":[{"name":"Open"}],"default":"Open"},
          "in_progress":{"status_options":[{"name":"In Progress"}],"default":"In Progress"},
          "closed":{"status_options":[{"name":"Closed"}],"default":"Closed"}
        }
        """.OnOneLine();

    public InMemoryFixture(string now = "2026-01-15T09:30:00.123456Z")
    {
        Clock = new FakeTimeProvider(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));
        Datadog = new InMemoryDatadog(Clock);
        HttpClient = new HttpClient(Datadog) { BaseAddress = new Uri("https://api.datadoghq.com/api/v2/") };
        HttpClient.DefaultRequestHeaders.Add("DD-API-KEY", "secret-api-key");
        HttpClient.DefaultRequestHeaders.Add("DD-APPLICATION-KEY", "secret-application-key");
        var options = new DatadogCaseManagementOptions { Site = DatadogSites.US1, AccessToken = "secret-token" };
        Cases = new CasesClient(new HttpClient(Datadog), options);
        CaseTypes = new CaseTypesClient(new HttpClient(Datadog), options);
    }

    public FakeTimeProvider Clock { get; }

    public InMemoryDatadog Datadog { get; }

    public InMemoryUser CurrentUser => Datadog.CurrentUser;

    public CasesClient Cases { get; }

    public CaseTypesClient CaseTypes { get; }

    public HttpClient HttpClient { get; }

    /// <summary>Advances the clock by an hour.</summary>
    /// <returns>The time after that.</returns>
    public DateTimeOffset AdvanceOneHour()
    {
        Clock.Advance(TimeSpan.FromHours(1));
        return Clock.GetUtcNow();
    }

    public CreateCaseRequest CaseRequest(string title = "A case") =>
        new() { ProjectId = Datadog.ProjectId, TypeId = CaseType.StandardId, Title = title };

    public Task<Case> CreateCaseAsync(string title = "A case") => Cases.CreateAsync(CaseRequest(title));

    public Task<Case> CreateCaseAsync(CreateCaseRequest request) => Cases.CreateAsync(request);

    public Task<Case> GetCaseAsync(string caseId) => Cases.GetAsync(caseId);

    /// <summary>Sets the only attribute of a case.</summary>
    public Task SetAttributeAsync(string caseId, string key, params string[] values) =>
        Cases.UpdateAttributesAsync(caseId, new Dictionary<string, IReadOnlyList<string>> { [key] = values });

    public Task AddCustomAttributeAsync(string typeId, string key, CustomAttributeType type, bool isMulti) => CaseTypes.CreateCustomAttributeAsync(
        typeId, new CreateCustomAttributeRequest { Key = key, DisplayName = key, Type = type, IsMulti = isMulti });

    public Task<RawResponse> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<RawResponse> PostAsync(string path, string json) => SendAsync(HttpMethod.Post, path, json);

    public Task<RawResponse> PutAsync(string path, string json) => SendAsync(HttpMethod.Put, path, json);

    public async Task<RawResponse> SendAsync(HttpMethod method, string path, string? json)
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"),
        };
        using var response = await HttpClient.SendAsync(request);
        return await RawResponse.ReadAsync(response);
    }

    /// <summary>Creates a case of the Standard type in the first project.</summary>
    /// <param name="attributes">Attributes beside the title and the type, as JSON members.</param>
    public Task<RawResponse> PostCaseAsync(string attributes = "") => PostAsync("cases", CaseBody(attributes));

    public string CaseBody(string attributes = "") => CaseBodyWith($$"""
        "title":"My new case","type_id":"{{CaseType.StandardId}}"{{(attributes.Length > 0 ? $",{attributes}" : "")}}
        """);

    public string CaseBodyWith(string attributes) => $$$"""
        {"data":{"type":"case","attributes":{ {{{attributes}}} },
        "relationships":{"project":{"data":{"id":"{{{Datadog.ProjectId}}}","type":"project"} } } } }
        """;

    public static string Body(string type, string attributes) => "{\"data\":{\"type\":\"" + type + "\",\"attributes\":" + attributes + "}}";
}
