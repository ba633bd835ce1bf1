using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory;

/// <summary>A fresh in-memory Datadog and typed clients that talk to it.</summary>
internal sealed class Desk
{
    /// <summary>A UUID that nothing here has.</summary>
    public const string Unknown = "67d80aa3-36ff-44b9-a694-c501a7591737";

    public Desk()
    {
        var http = new HttpClient(Datadog);
        var options = new DatadogCaseManagementOptions
        {
            Site = DatadogSites.US1,
            ApiKey = "api-key-of-the-desk",
            ApplicationKey = "application-key-of-the-desk",
        };
        Cases = new CasesClient(http, options);
        CaseTypes = new CaseTypesClient(http, options);
    }

    /// <summary>Speaks raw JSON to the same in-memory Datadog.</summary>
    public Conversation Raw { get; } = new();

    public InMemoryDatadog Datadog => Raw.Datadog;

    public CasesClient Cases { get; }

    public CaseTypesClient CaseTypes { get; }

    public InMemoryUser Me => Datadog.CurrentUser;

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public CreateCaseRequest Request(string title = "A case") =>
        new() { ProjectId = Datadog.ProjectId, TypeId = CaseType.StandardId, Title = title };

    public Task<Case> CreateAsync(string title = "A case") => Cases.CreateAsync(Request(title), Token);

    public Task<Case> CreateAsync(CreateCaseRequest request) => Cases.CreateAsync(request, Token);

    /// <summary>Sets the only label of a case.</summary>
    public Task LabelAsync(string caseId, string key, params string[] values) =>
        Cases.UpdateAttributesAsync(caseId, new Dictionary<string, IReadOnlyList<string>> { [key] = values }, Token);

    /// <summary>Gives a case type a custom attribute.</summary>
    public Task DefineAsync(string typeId, string key, CustomAttributeType type, bool isMulti) => CaseTypes.CreateCustomAttributeAsync(
        typeId, new CreateCustomAttributeRequest { Key = key, DisplayName = key, Type = type, IsMulti = isMulti }, Token);

    public Task<Case> GetAsync(string caseId) => Cases.GetAsync(caseId, Token);

    /// <summary>A request's body.</summary>
    public static string Document(string type, string attributes) =>
        "{\"data\":{\"type\":\"" + type + "\",\"attributes\":" + attributes + "}}";

    /// <summary>Lets an hour pass.</summary>
    /// <returns>The time it is then.</returns>
    public DateTimeOffset Wait()
    {
        var now = Raw.Time.GetUtcNow().AddHours(1);
        Raw.Time.Now = now.ToString("O");
        return now;
    }
}
