using System.Collections.Immutable;

namespace Datadog.CaseManagement.Testing;

/// <summary>
/// Adds insights to a case and removes them. The insights of a case are told apart by type and resource: one that is added again
/// replaces the one that is there, at the end of the list, and removing one that is not there changes nothing. Only the documented
/// types are taken.
/// </summary>
internal static class CaseInsights
{
    private const int MostInsights = 100;

    private static readonly string[] Types =
    [
        "SECURITY_SIGNAL", "MONITOR", "EVENT_CORRELATION", "ERROR_TRACKING", "CLOUD_COST_RECOMMENDATION", "INCIDENT",
        "SENSITIVE_DATA_SCANNER_ISSUE", "EVENT", "WATCHDOG_STORY", "WIDGET", "SECURITY_FINDING", "INSIGHT_SCORECARD_CAMPAIGN",
        "RESOURCE_POLICY", "APM_RECOMMENDATION", "SCM_URL", "PROFILING_DOWNSIZING_EXPERIMENT",
    ];

    public static CaseChange Add(Members attributes)
    {
        var added = Read(attributes);
        return (@case, _) => @case with { Insights = Without(@case, added).AddRange(added) };
    }

    public static CaseChange Remove(Members attributes)
    {
        var removed = Read(attributes);
        return (@case, _) => @case with { Insights = Without(@case, removed) };
    }

    private static ImmutableList<StoredInsight> Without(StoredCase @case, List<StoredInsight> insights) =>
        @case.Insights.RemoveAll(insight => insights.Exists(other => other.Identity == insight.Identity));

    private static List<StoredInsight> Read(Members attributes) =>
        attributes.Objects("insights")?.Select(Insight).ToList() is { Count: > 0 and <= MostInsights } insights
            ? [.. insights.DistinctBy(insight => insight.Identity)]
            : throw Errors.BadRequest();

    private static StoredInsight Insight(Members insight) => new(
        insight.NonEmptyText("type") is var type && Types.Contains(type) ? type : throw Errors.BadRequest(),
        insight.NonEmptyText("resource_id"),
        insight.NonEmptyText("ref"));
}
