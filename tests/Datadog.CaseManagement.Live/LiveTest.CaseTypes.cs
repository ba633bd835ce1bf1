using System.Text.Json;
using Datadog.CaseManagement.Live.Recording;

namespace Datadog.CaseManagement.Live;

internal sealed partial class LiveTest
{
    private const string CassetteName = "case_management_type/Update-a-case-type-returns-OK-response";

    private async Task TestCaseTypeAsync(CancellationToken cancellationToken)
    {
        if (arguments.CaseType is not null)
        {
            var (existing, _) = await StepAsync($"find the case type {arguments.CaseType}", () => FindCaseTypeAsync(cancellationToken));
            _cassettes.Add(new(CassetteName, await ChangeAndRestoreAsync(existing, cancellationToken)));
            return;
        }

        var name = $"Live test {_runId}";
        string? caseTypeId = null;
        var delete = _cleanup.Add($"delete the case type '{name}'", () => DeleteAsync(caseTypeId, name));
        var (created, creation) = await StepAsync($"create the case type '{name}'", () => UndoUnlessRejectedAsync(delete, () => datadog.CaseTypes.CreateAsync(
            new CreateCaseTypeRequest
            {
                Name = name,
                Emoji = "🧪",
                Description = "Created by the live test of Datadog.CaseManagement, which deletes it.",
            },
            cancellationToken)));
        caseTypeId = created.Id;
        var changes = await ChangeAndRestoreAsync(created, cancellationToken);
        var (_, deletion) = await StepAsync("delete the case type", async () =>
        {
            await datadog.CaseTypes.DeleteAsync(created.Id, cancellationToken);
            return true;
        });
        _cleanup.Remove(delete);
        _cassettes.Add(new(CassetteName, [creation, .. changes, deletion]));
    }

    private async Task<IReadOnlyList<RecordedExchange>> ChangeAndRestoreAsync(CaseType original, CancellationToken cancellationToken)
    {
        var changed = original.Attributes with { Description = $"Changed by the live test {_runId} of Datadog.CaseManagement, which restores it." };
        var restore = _cleanup.Add(
            $"restore the description of the case type '{original.Attributes.Name}' to '{original.Attributes.Description}'",
            () => UpdateAsync(original.Id, original.Attributes, CancellationToken.None));
        var (_, change) = await StepAsync(
            "change the description of the case type",
            () => UndoUnlessRejectedAsync(restore, () => UpdateAsync(original.Id, changed, cancellationToken)));
        var (_, restoration) = await StepAsync("restore it", () => UpdateAsync(original.Id, original.Attributes, cancellationToken));
        _cleanup.Remove(restore);
        return [change, restoration];
    }

    // What is to stay is sent as well: no recording shows whether the service keeps what an update leaves out.
    private async Task<CaseType> UpdateAsync(string id, CaseTypeAttributes attributes, CancellationToken cancellationToken)
    {
        var update = new CaseTypeUpdate
        {
            Name = attributes.Name,
            Emoji = attributes.Emoji is { Length: > 0 } emoji ? emoji : null,
            Description = attributes.Description,
        };
        if (update.Description is null)
        {
            using var none = JsonDocument.Parse("null");
            update = update with { AdditionalProperties = new Dictionary<string, JsonElement> { ["description"] = none.RootElement.Clone() } };
        }

        var updated = await datadog.CaseTypes.UpdateAsync(id, update, cancellationToken);
        return Visible(updated.Attributes) == Visible(attributes)
            ? updated
            : throw new InvalidOperationException($"The case type is now {Visible(updated.Attributes)}, not {Visible(attributes)}.");
    }

    private static (string? Name, string? Emoji, string Description) Visible(CaseTypeAttributes attributes) =>
        (attributes.Name, attributes.Emoji, attributes.Description ?? "");

    // The answer lists whatever else the organization has, and is not recorded.
    private async Task<CaseType> FindCaseTypeAsync(CancellationToken cancellationToken)
    {
        var types = (await datadog.CaseTypes.ListAsync(cancellationToken)).Where(type => type.Attributes.DeletedAt is null).ToList();
        return types.FirstOrDefault(type => type.Id == arguments.CaseType)
            ?? types.FirstOrDefault(type => type.Attributes.Name == arguments.CaseType)
            ?? throw new InvalidOperationException("There is no such case type.");
    }

    // Without an id, the case type may have been created without a response.
    private async Task DeleteAsync(string? id, string name)
    {
        string[] ids = id is not null
            ? [id]
            : [.. (await datadog.CaseTypes.ListAsync(CancellationToken.None)).Where(type => type.Attributes.Name == name).Select(type => type.Id)];
        foreach (var found in ids)
        {
            await datadog.CaseTypes.DeleteAsync(found, CancellationToken.None);
        }
    }
}
