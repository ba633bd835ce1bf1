using System.Net;
using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;

namespace Quickstart;

/// <summary>Shows what the library can do: sets the due date of a case, and changes a case type.</summary>
public sealed class Walkthrough(
    CasesClient cases,
    CaseTypesClient caseTypes,
    CaseProjectsClient projects,
    DatadogCaseManagementOptions options,
    InMemoryDatadog? inMemory)
{
    private const string CaseTypeName = "Quickstart";

    public async Task RunAsync(QuickstartArguments arguments, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(output);
        await WriteDataSourceAsync(output);
        await ChangeDueDateAsync(arguments, output);
        await ChangeCaseTypeAsync(output);
    }

    private async Task WriteDataSourceAsync(TextWriter output)
    {
        await output.WriteLineAsync(inMemory is not null
            ? "There are no Datadog keys in the environment: using an in-memory Datadog. Set DD_API_KEY and DD_APP_KEY to use yours."
            : $"Using Datadog at {options.BaseAddress?.ToString() ?? options.Site ?? DatadogSites.US1}.");
        await output.WriteLineAsync();
    }

    private async Task ChangeDueDateAsync(QuickstartArguments arguments, TextWriter output)
    {
        var original = arguments.CaseId is { } caseId
            ? await cases.GetAsync(caseId)
            : await cases.CreateAsync(new CreateCaseRequest
            {
                ProjectId = arguments.ProjectId ?? inMemory?.ProjectId ?? await FindProjectAsync(),
                Title = "Disk alerts on the build machines",
                TypeId = CaseType.StandardId,
                Priority = CasePriority.P3,
            });
        var key = original.Attributes.Key ?? original.Id;
        var verb = arguments.CaseId is null ? "Created" : "Found";
        await output.WriteLineAsync(
            $"{verb} case {key}: \"{original.Attributes.Title}\", {original.Attributes.StatusName}, {original.Attributes.Priority}, {DescribeDueDate(original)}.");

        await cases.UpdateDueDateAsync(key, arguments.DueDate);
        await output.WriteLineAsync($"Set the due date of {key} to {arguments.DueDate:yyyy-MM-dd}.");

        var updated = await cases.GetAsync(key);
        var modifiedBy = updated.Relationships.ModifiedBy?.User?.Attributes.Name is { Length: > 0 } name ? $", modified by {name}" : "";
        await output.WriteLineAsync($"Read {key} back: {DescribeDueDate(updated)}{modifiedBy}.");

        var cleared = await cases.UpdateDueDateAsync(key, null);
        await output.WriteLineAsync($"Cleared the due date of {key}: {DescribeDueDate(cleared)}.");

        if (original.Attributes.DueDate is { } dueDate)
        {
            await cases.UpdateDueDateAsync(key, dueDate);
            await output.WriteLineAsync($"Restored the original due date of {key}: {dueDate:yyyy-MM-dd}.");
        }

        await output.WriteLineAsync();
    }

    private async Task<string> FindProjectAsync()
    {
        try
        {
            return (await projects.ListAsync()) is [var first, ..] ? first.Id : Guid.Empty.ToString();
        }
        catch (DatadogApiException exception) when (exception.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.OK)
        {
            // A mock server may not support projects. It may accept a case without a real one.
            return Guid.Empty.ToString();
        }
    }

    private async Task ChangeCaseTypeAsync(TextWriter output)
    {
        // The quickstart changes only its own case type, which it reuses in the next run.
        var existing = (await caseTypes.ListAsync()).FirstOrDefault(type =>
            type.Attributes.Name?.StartsWith(CaseTypeName, StringComparison.Ordinal) == true);
        var caseType = existing ?? await caseTypes.CreateAsync(new CreateCaseTypeRequest
        {
            Name = CaseTypeName,
            Emoji = "🌱",
            Description = "Created by the quickstart of Datadog.CaseManagement",
        });
        await output.WriteLineAsync($"{(existing is null ? "Created" : "Found")} case type {Describe(caseType)}.");

        var changed = await caseTypes.UpdateAsync(caseType.Id, new CaseTypeUpdate
        {
            Name = $"{CaseTypeName}: disk alerts",
            Emoji = "💾",
            Description = "Alerts about disks that are almost full",
        });
        await output.WriteLineAsync($"Changed it to {Describe(changed)}.");
    }

    private static string DescribeDueDate(Case @case) =>
        @case.Attributes.DueDate is { } date ? $"due on {date:yyyy-MM-dd}" : "no due date";

    private static string Describe(CaseType type) =>
        $"{type.Attributes.Emoji} \"{type.Attributes.Name}\" ({type.Attributes.Description})";
}
