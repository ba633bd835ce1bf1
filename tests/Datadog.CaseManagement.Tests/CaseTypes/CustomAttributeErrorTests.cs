using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.CaseTypes;

public sealed class CustomAttributeErrorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static CreateCustomAttributeRequest New =>
        new() { Key = "region", DisplayName = "Region", Type = CustomAttributeType.Select, IsMulti = false };

    private static readonly Dictionary<string, (string Request, string Scope, Func<TestClient, Task> Send)> Calls = new()
    {
        ["DeleteCaseType"] = ("DELETE /api/v2/cases/types/t1", "cases_shared_settings_write", client => client.CaseTypes.DeleteAsync("t1", Token)),
        ["GetAllCustomAttributes"] = (
            "GET /api/v2/cases/types/custom_attributes", "cases_read", client => client.CaseTypes.ListCustomAttributesAsync(Token)),
        ["GetAllCustomAttributeConfigsByCaseType"] = (
            "GET /api/v2/cases/types/t1/custom_attributes", "cases_read", client => client.CaseTypes.ListCustomAttributesAsync("t1", Token)),
        ["CreateCustomAttributeConfig"] = (
            "POST /api/v2/cases/types/t1/custom_attributes",
            "cases_shared_settings_write",
            client => client.CaseTypes.CreateCustomAttributeAsync("t1", New, Token)),
        ["UpdateCustomAttributeConfig"] = (
            "PUT /api/v2/cases/types/t1/custom_attributes/a1",
            "cases_shared_settings_write",
            client => client.CaseTypes.UpdateCustomAttributeAsync("t1", "a1", new(), Token)),
        ["DeleteCustomAttributeConfig"] = (
            "DELETE /api/v2/cases/types/t1/custom_attributes/a1",
            "cases_shared_settings_write",
            client => client.CaseTypes.DeleteCustomAttributeAsync("t1", "a1", Token)),
    };

    private static readonly Dictionary<string, (string Parameter, Func<TestClient, Task> Send)> BadCalls = new()
    {
        ["delete without a case type"] = ("caseTypeId", client => client.CaseTypes.DeleteAsync("", Token)),
        ["list of a blank case type"] = ("caseTypeId", client => client.CaseTypes.ListCustomAttributesAsync(" ", Token)),
        ["create without a case type"] = ("caseTypeId", client => client.CaseTypes.CreateCustomAttributeAsync("", New, Token)),
        ["create without a request"] = ("request", client => client.CaseTypes.CreateCustomAttributeAsync("t1", null!, Token)),
        ["create without a key"] = ("Key", client => client.CaseTypes.CreateCustomAttributeAsync("t1", New with { Key = "" }, Token)),
        ["create without a name"] = ("DisplayName", client => client.CaseTypes.CreateCustomAttributeAsync("t1", New with { DisplayName = " " }, Token)),
        ["create without a type"] = ("Type", client => client.CaseTypes.CreateCustomAttributeAsync("t1", New with { Type = default }, Token)),
        ["update without a case type"] = ("caseTypeId", client => client.CaseTypes.UpdateCustomAttributeAsync(" ", "a1", new(), Token)),
        ["update without an attribute"] = ("customAttributeId", client => client.CaseTypes.UpdateCustomAttributeAsync("t1", "", new(), Token)),
        ["update without an update"] = ("update", client => client.CaseTypes.UpdateCustomAttributeAsync("t1", "a1", null!, Token)),
        ["update with a blank option"] = (
            "TypeData",
            client => client.CaseTypes.UpdateCustomAttributeAsync("t1", "a1", new() { TypeData = CustomAttributeTypeSettings.Select("a", " ") }, Token)),
        ["update with an option without a value"] = (
            "TypeData",
            client => client.CaseTypes.UpdateCustomAttributeAsync("t1", "a1", new() { TypeData = new() { Options = [new()] } }, Token)),
        ["delete without an attribute"] = ("customAttributeId", client => client.CaseTypes.DeleteCustomAttributeAsync("t1", " ", Token)),
        ["delete of the folder above"] = ("customAttributeId", client => client.CaseTypes.DeleteCustomAttributeAsync("t1", "..", Token)),
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
