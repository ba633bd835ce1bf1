using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.Cases;

/// <summary>Which cases are aggregated, and how they are grouped.</summary>
internal sealed partial class Aggregation : IRequestAttributes
{
    private const int MostGroups = 1000;

    public Aggregation(string filter, IReadOnlyCollection<string> groupBys, int limit)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(groupBys);
        Guard.Within(1, MostGroups, limit);
        QueryFilter = filter;
        GroupBy = new AggregationGroups([.. groupBys], limit);
    }

    [JsonPropertyName("query_filter")]
    public string QueryFilter { get; }

    [JsonPropertyName("group_by")]
    public AggregationGroups GroupBy { get; }

    static ResourceType IRequestAttributes.ResourceType => ResourceType.Aggregate;
}

internal sealed partial class AggregationGroups(IReadOnlyList<string> groups, int limit) : IJsonWritable
{
    [JsonPropertyName("groups")]
    public IReadOnlyList<string> Groups => groups;

    [JsonPropertyName("limit")]
    public int Limit => limit;
}
