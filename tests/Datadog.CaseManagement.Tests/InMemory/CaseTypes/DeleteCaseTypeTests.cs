using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.CaseTypes;

public sealed class DeleteCaseTypeTests
{
    private readonly Conversation _service = new();

    private CaseTypesClient CaseTypes => _service.Datadog.Client.CaseTypes;

    [Fact]
    public async Task A_deleted_case_type_is_marked_as_deleted_and_can_be_brought_back()
    {
        var created = await CaseTypes.CreateAsync(new CreateCaseTypeRequest { Name = "World" });

        await CaseTypes.DeleteAsync(created.Id);

        var deleted = (await CaseTypes.ListAsync())[1];
        Assert.Equal(DateTimeOffset.Parse(_service.Time.Now, null), deleted.Attributes.DeletedAt);
        var restored = await CaseTypes.UpdateAsync(created.Id, new CaseTypeUpdate { DeletedAt = null });
        Assert.Equal(JsonOf.Model(created), JsonOf.Model(restored));
    }

    [Fact]
    public async Task Deleting_again_succeeds_and_leaves_the_time_of_the_first_deletion()
    {
        var id = _service.Datadog.AddCaseType(new InMemoryCaseType("World"));
        await CaseTypes.DeleteAsync(id);
        var deleted = _service.Datadog.CaseTypes[1];

        _service.Time.Now = "2026-01-16T09:30:00Z";
        Assert.Equal(new Reply(204, null, ""), await _service.SendAsync(HttpMethod.Delete, $"cases/types/{id}", null));

        Assert.Equal(JsonOf.Model(deleted), JsonOf.Model(_service.Datadog.CaseTypes[1]));
    }

    [Fact]
    public async Task Deleting_what_was_never_there_succeeds() =>
        await CaseTypes.DeleteAsync("9fd476d7-a955-454a-851d-980c655c02d3");

    [Fact]
    public Task A_case_type_is_named_by_a_UUID() => Refused.AsNoUuidAsync("CaseTypeId", () => CaseTypes.DeleteAsync("World"));
}
