using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Views;

public sealed class CaseViewErrorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static CreateCaseViewRequest New => new() { ProjectId = "p1", Name = "Open bugs", Query = "status:open" };

    private static readonly Dictionary<string, (string Request, string Scope, Func<TestClient, Task> Send)> Calls = new()
    {
        ["ListCaseViews"] = ("GET /api/v2/cases/views?project_id=p1", "cases_read", client => client.Views.ListAsync("p1", Token)),
        ["GetCaseView"] = ("GET /api/v2/cases/views/v1", "cases_read", client => client.Views.GetAsync("v1", Token)),
        ["CreateCaseView"] = ("POST /api/v2/cases/views", "cases_write", client => client.Views.CreateAsync(New, Token)),
        ["UpdateCaseView"] = ("PUT /api/v2/cases/views/v1", "cases_write", client => client.Views.UpdateAsync("v1", new CaseViewUpdate(), Token)),
        ["DeleteCaseView"] = ("DELETE /api/v2/cases/views/v1", "cases_write", client => client.Views.DeleteAsync("v1", Token)),
    };

    private static readonly Dictionary<string, (string Parameter, Func<TestClient, Task> Send)> BadCalls = new()
    {
        ["list without a project"] = ("projectId", client => client.Views.ListAsync(null!, Token)),
        ["list of a blank project"] = ("projectId", client => client.Views.ListAsync(" ", Token)),
        ["list of half a surrogate pair"] = ("projectId", client => client.Views.ListAsync("\ud83d", Token)),
        ["get without a view"] = ("viewId", client => client.Views.GetAsync("", Token)),
        ["get of the folder above"] = ("viewId", client => client.Views.GetAsync("..", Token)),
        ["create without a request"] = ("request", client => client.Views.CreateAsync(null!, Token)),
        ["create without a project"] = ("ProjectId", client => client.Views.CreateAsync(New with { ProjectId = "" }, Token)),
        ["create without a name"] = ("Name", client => client.Views.CreateAsync(New with { Name = " " }, Token)),
        ["create without a query"] = ("Query", client => client.Views.CreateAsync(New with { Query = null! }, Token)),
        ["update without a view"] = ("viewId", client => client.Views.UpdateAsync(" ", new CaseViewUpdate(), Token)),
        ["update without an update"] = ("update", client => client.Views.UpdateAsync("v1", null!, Token)),
        ["delete without a view"] = ("viewId", client => client.Views.DeleteAsync("", Token)),
    };

    public static TheoryData<string> Operations => [.. Calls.Keys];

    public static TheoryData<string> BadCallNames => [.. BadCalls.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public Task An_error_names_the_operation_and_has_what_the_server_said(string operation) =>
        OperationErrors.AssertSaysWhatWasCalledAsync(operation, Calls[operation].Request, Calls[operation].Send);

    [Theory]
    [MemberData(nameof(Operations))]
    public Task A_refusal_names_the_scope(string operation) =>
        OperationErrors.AssertNamesTheScopeAsync(Calls[operation].Scope, Calls[operation].Send);

    [Theory]
    [MemberData(nameof(BadCallNames))]
    public Task What_cannot_be_sent_is_refused_before_anything_is_sent(string name) =>
        OperationErrors.AssertRefusesAsync(BadCalls[name].Parameter, BadCalls[name].Send);
}
