using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>What kind of Datadog resource an insight refers to.</summary>
[OpenEnumeration]
public readonly partial record struct CaseInsightType
{
    /// <summary>A security signal.</summary>
    public static CaseInsightType SecuritySignal => new("SECURITY_SIGNAL");

    /// <summary>A monitor.</summary>
    public static CaseInsightType Monitor => new("MONITOR");

    /// <summary>A correlation of events.</summary>
    public static CaseInsightType EventCorrelation => new("EVENT_CORRELATION");

    /// <summary>An error tracking issue.</summary>
    public static CaseInsightType ErrorTracking => new("ERROR_TRACKING");

    /// <summary>A recommendation of Cloud Cost Management.</summary>
    public static CaseInsightType CloudCostRecommendation => new("CLOUD_COST_RECOMMENDATION");

    /// <summary>An incident.</summary>
    public static CaseInsightType Incident => new("INCIDENT");

    /// <summary>An issue that the Sensitive Data Scanner found.</summary>
    public static CaseInsightType SensitiveDataScannerIssue => new("SENSITIVE_DATA_SCANNER_ISSUE");

    /// <summary>An event.</summary>
    public static CaseInsightType Event => new("EVENT");

    /// <summary>A Watchdog story.</summary>
    public static CaseInsightType WatchdogStory => new("WATCHDOG_STORY");

    /// <summary>A dashboard widget.</summary>
    public static CaseInsightType Widget => new("WIDGET");

    /// <summary>A security finding.</summary>
    public static CaseInsightType SecurityFinding => new("SECURITY_FINDING");

    /// <summary>A scorecard campaign.</summary>
    public static CaseInsightType InsightScorecardCampaign => new("INSIGHT_SCORECARD_CAMPAIGN");

    /// <summary>A resource policy.</summary>
    public static CaseInsightType ResourcePolicy => new("RESOURCE_POLICY");

    /// <summary>A recommendation of APM.</summary>
    public static CaseInsightType ApmRecommendation => new("APM_RECOMMENDATION");

    /// <summary>A link into source code management.</summary>
    public static CaseInsightType ScmUrl => new("SCM_URL");

    /// <summary>A downsizing experiment of the profiler.</summary>
    public static CaseInsightType ProfilingDownsizingExperiment => new("PROFILING_DOWNSIZING_EXPERIMENT");
}
