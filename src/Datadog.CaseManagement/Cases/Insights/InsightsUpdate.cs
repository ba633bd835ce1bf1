using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement.Cases;

/// <summary>The insights to add or to remove.</summary>
internal sealed partial class InsightsUpdate(IReadOnlyList<CaseInsight> insights) : IRequestAttributes
{
    private const int MostInsights = 100;

    [JsonPropertyName("insights")]
    public IReadOnlyList<CaseInsight> Insights => insights;

    static ResourceType IRequestAttributes.ResourceType => ResourceType.Case;

    void IRequestAttributes.Check()
    {
        Guard.Count(1, MostInsights, Insights, "insights");
        foreach (var insight in Insights)
        {
            ArgumentNullException.ThrowIfNull(insight, "insights");
            Guard.NotBlank(insight.ResourceId, "insights");
        }
    }
}
