using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;
using Microsoft.Extensions.Options;

namespace CaseBoard;

/// <summary>Describes where the cases come from.</summary>
public sealed class DataSource(IOptions<DatadogCaseManagementOptions> options, InMemoryDatadog? inMemory = null)
{
    /// <summary>Whether the cases are samples, which every page says first.</summary>
    public bool IsDemo => inMemory is not null;

    public string Description { get; } = inMemory is not null
        ? "Sample cases from an in-memory Datadog. Set DD_API_KEY and DD_APP_KEY to see your own."
        : $"Cases of your organisation, from {options.Value.BaseAddress?.ToString() ?? options.Value.Site ?? DatadogSites.US1}.";
}
