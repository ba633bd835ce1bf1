using System.Collections.Immutable;
using Datadog.CaseManagement.Testing.Http;
using Datadog.CaseManagement.Testing.JsonApi;

namespace Datadog.CaseManagement.Testing.Cases;

// Insights are identified by type and resource: one that is added again replaces the existing one, at the end of the list, and removing one
// that is not there changes nothing. Only the documented types are accepted.
internal static partial class CaseEndpoints
{
    private const int MaxInsights = 100;

    private static readonly string[] InsightTypes =
    [
        "SECURITY_SIGNAL", "MONITOR", "EVENT_CORRELATION", "ERROR_TRACKING", "CLOUD_COST_RECOMMENDATION", "INCIDENT",
        "SENSITIVE_DATA_SCANNER_ISSUE", "EVENT", "WATCHDOG_STORY", "WIDGET", "SECURITY_FINDING", "INSIGHT_SCORECARD_CAMPAIGN",
        "RESOURCE_POLICY", "APM_RECOMMENDATION", "SCM_URL", "PROFILING_DOWNSIZING_EXPERIMENT",
    ];

    private static ApiResult AddCaseInsights(RequestContext context) => UpdateCase(context, attributes =>
    {
        var added = ReadInsights(attributes);
        return (@case, _) => @case with { Insights = RemoveInsights(@case, added).AddRange(added) };
    });

    private static ApiResult RemoveCaseInsights(RequestContext context) => UpdateCase(context, attributes =>
    {
        var removed = ReadInsights(attributes);
        return (@case, _) => @case with { Insights = RemoveInsights(@case, removed) };
    });

    private static ImmutableList<StoredInsight> RemoveInsights(StoredCase @case, List<StoredInsight> insights) =>
        @case.Insights.RemoveAll(insight => insights.Exists(other => other.Identity == insight.Identity));

    private static List<StoredInsight> ReadInsights(JsonMembers attributes) =>
        attributes.ReadObjects("insights")?.Select(ReadInsight).ToList() is { Count: > 0 and <= MaxInsights } insights
            ? [.. insights.DistinctBy(insight => insight.Identity)]
            : throw attributes.Invalid("insights", $"a list of 1 to {MaxInsights} insights");

    private static StoredInsight ReadInsight(JsonMembers insight) => new(
        insight.ReadOneOf("type", InsightTypes),
        insight.ReadNonEmptyString("resource_id"),
        insight.ReadNonEmptyString("ref"));
}
