using System.Net;
using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;

namespace Quickstart;

/// <summary>The walk through the library: a case and its due date, a case type and its name.</summary>
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
        await SayWhoAnswersAsync(output);
        await WalkThroughDueDateAsync(arguments, output);
        await WalkThroughCaseTypeAsync(output);
    }

    private async Task SayWhoAnswersAsync(TextWriter output)
    {
        await output.WriteLineAsync(inMemory is not null
            ? "No Datadog keys in the environment: an in-memory Datadog answers. Set DD_API_KEY and DD_APP_KEY to talk to yours."
            : $"Talking to Datadog at {options.BaseAddress?.ToString() ?? options.Site ?? DatadogSites.US1}.");
        await output.WriteLineAsync();
    }

    private async Task WalkThroughDueDateAsync(QuickstartArguments arguments, TextWriter output)
    {
        var subject = arguments.CaseId is { } caseId
            ? await cases.GetAsync(caseId)
            : await cases.CreateAsync(new CreateCaseRequest
            {
                ProjectId = arguments.ProjectId ?? inMemory?.ProjectId ?? await FindProjectAsync(),
                Title = "Disk alerts on the build machines",
                TypeId = CaseType.StandardId,
                Priority = CasePriority.P3,
            });
        var key = subject.Attributes.Key ?? subject.Id;
        var verb = arguments.CaseId is null ? "Created" : "Found";
        await output.WriteLineAsync(
            $"{verb} case {key}: \"{subject.Attributes.Title}\", {subject.Attributes.StatusName}, {subject.Attributes.Priority}, {Due(subject)}.");

        await cases.UpdateDueDateAsync(key, arguments.Due);
        await output.WriteLineAsync($"Set the due date of {key} to {arguments.Due:yyyy-MM-dd}.");

        var read = await cases.GetAsync(key);
        var by = read.Relationships.ModifiedBy?.User?.Attributes.Name is { Length: > 0 } name ? $", as {name} wished" : "";
        await output.WriteLineAsync($"Read {key} back: {Due(read)}{by}.");

        var cleared = await cases.UpdateDueDateAsync(key, null);
        await output.WriteLineAsync($"Cleared the due date of {key}: {Due(cleared)}.");

        if (subject.Attributes.DueDate is { } before)
        {
            await cases.UpdateDueDateAsync(key, before);
            await output.WriteLineAsync($"Put back the due date that {key} had before: {before:yyyy-MM-dd}.");
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
            // A stand-in for Datadog need not know projects; what it makes of this one is its affair.
            return Guid.Empty.ToString();
        }
    }

    private async Task WalkThroughCaseTypeAsync(TextWriter output)
    {
        // The walk changes only a case type of its own, and finds it again the next time.
        var existing = (await caseTypes.ListAsync()).FirstOrDefault(type =>
            type.Attributes.Name?.StartsWith(CaseTypeName, StringComparison.Ordinal) == true);
        var subject = existing ?? await caseTypes.CreateAsync(new CreateCaseTypeRequest
        {
            Name = CaseTypeName,
            Emoji = "🌱",
            Description = "Made by the quickstart of Datadog.CaseManagement",
        });
        await output.WriteLineAsync($"{(existing is null ? "Created" : "Found")} case type {Describe(subject)}.");

        var changed = await caseTypes.UpdateAsync(subject.Id, new CaseTypeUpdate
        {
            Name = $"{CaseTypeName}: disk alerts",
            Emoji = "💾",
            Description = "Alerts about disks that run full",
        });
        await output.WriteLineAsync($"Changed it to {Describe(changed)}.");
    }

    private static string Due(Case subject) =>
        subject.Attributes.DueDate is { } date ? $"due on {date:yyyy-MM-dd}" : "no due date";

    private static string Describe(CaseType type) =>
        $"{type.Attributes.Emoji} \"{type.Attributes.Name}\" ({type.Attributes.Description})";
}
