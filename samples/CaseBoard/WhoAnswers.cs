using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;
using Microsoft.Extensions.Options;

namespace CaseBoard;

/// <summary>Which Datadog the board shows, for the foot of every page.</summary>
public sealed class WhoAnswers(IOptions<DatadogCaseManagementOptions> options, InMemoryDatadog? inMemory = null)
{
    public string Words { get; } = inMemory is not null
        ? "Made-up cases from an in-memory Datadog. Set DD_API_KEY and DD_APP_KEY to see your own."
        : $"Cases of your organisation, from {options.Value.BaseAddress?.ToString() ?? options.Value.Site ?? DatadogSites.US1}.";
}
