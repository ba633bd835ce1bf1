using System.Text.Json.Serialization;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>The insights to add or to remove.</summary>
internal sealed partial class InsightsUpdate(IReadOnlyList<CaseInsight> insights) : IRequestAttributes
{
    private const int MostInsights = 100;

    [JsonPropertyName("insights")]
    public IReadOnlyList<CaseInsight> Insights => insights;

    static ResourceType IRequestAttributes.ResourceType => ResourceType.Case;

    void IRequestAttributes.Check()
    {
        Argument.Count(1, MostInsights, Insights, "insights");
        foreach (var insight in Insights)
        {
            ArgumentNullException.ThrowIfNull(insight, "insights");
            Argument.NotBlank(insight.ResourceId, "insights");
        }
    }
}
