using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the type of the Datadog resource that an insight refers to.</summary>
[OpenEnumeration]
public readonly partial record struct CaseInsightType
{
    /// <summary>A security signal: <c>SECURITY_SIGNAL</c>.</summary>
    public static CaseInsightType SecuritySignal => new("SECURITY_SIGNAL");

    /// <summary>A monitor: <c>MONITOR</c>.</summary>
    public static CaseInsightType Monitor => new("MONITOR");

    /// <summary>A correlation of events: <c>EVENT_CORRELATION</c>.</summary>
    public static CaseInsightType EventCorrelation => new("EVENT_CORRELATION");

    /// <summary>An Error Tracking issue: <c>ERROR_TRACKING</c>.</summary>
    public static CaseInsightType ErrorTracking => new("ERROR_TRACKING");

    /// <summary>A recommendation of Cloud Cost Management: <c>CLOUD_COST_RECOMMENDATION</c>.</summary>
    public static CaseInsightType CloudCostRecommendation => new("CLOUD_COST_RECOMMENDATION");

    /// <summary>An incident: <c>INCIDENT</c>.</summary>
    public static CaseInsightType Incident => new("INCIDENT");

    /// <summary>An issue found by Sensitive Data Scanner: <c>SENSITIVE_DATA_SCANNER_ISSUE</c>.</summary>
    public static CaseInsightType SensitiveDataScannerIssue => new("SENSITIVE_DATA_SCANNER_ISSUE");

    /// <summary>An event: <c>EVENT</c>.</summary>
    public static CaseInsightType Event => new("EVENT");

    /// <summary>A Watchdog story: <c>WATCHDOG_STORY</c>.</summary>
    public static CaseInsightType WatchdogStory => new("WATCHDOG_STORY");

    /// <summary>A dashboard widget: <c>WIDGET</c>.</summary>
    public static CaseInsightType Widget => new("WIDGET");

    /// <summary>A security finding: <c>SECURITY_FINDING</c>.</summary>
    public static CaseInsightType SecurityFinding => new("SECURITY_FINDING");

    /// <summary>A scorecard campaign: <c>INSIGHT_SCORECARD_CAMPAIGN</c>.</summary>
    public static CaseInsightType InsightScorecardCampaign => new("INSIGHT_SCORECARD_CAMPAIGN");

    /// <summary>A resource policy: <c>RESOURCE_POLICY</c>.</summary>
    public static CaseInsightType ResourcePolicy => new("RESOURCE_POLICY");

    /// <summary>A recommendation of APM: <c>APM_RECOMMENDATION</c>.</summary>
    public static CaseInsightType ApmRecommendation => new("APM_RECOMMENDATION");

    /// <summary>A URL in a source code management system: <c>SCM_URL</c>.</summary>
    public static CaseInsightType ScmUrl => new("SCM_URL");

    /// <summary>A downsizing experiment of the profiler: <c>PROFILING_DOWNSIZING_EXPERIMENT</c>.</summary>
    public static CaseInsightType ProfilingDownsizingExperiment => new("PROFILING_DOWNSIZING_EXPERIMENT");
}
