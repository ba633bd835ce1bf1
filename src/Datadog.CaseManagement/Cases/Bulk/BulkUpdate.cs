using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement.Cases;

/// <summary>The cases of a bulk update, and what is done to them.</summary>
internal sealed partial class BulkUpdate : IRequestAttributes
{
    public BulkUpdate(IReadOnlyCollection<string> caseIds, CaseBulkAction action)
    {
        ArgumentNullException.ThrowIfNull(caseIds);
        ArgumentNullException.ThrowIfNull(action);
        CaseIds = [.. caseIds];
        Type = action.Type;
        Payload = action.Payload;
    }

    [JsonPropertyName("case_ids")]
    public IReadOnlyList<string> CaseIds { get; }

    [JsonPropertyName("type")]
    public CaseBulkActionType Type { get; }

    [JsonPropertyName("payload")]
    public IReadOnlyDictionary<string, string>? Payload { get; }

    static ResourceType IRequestAttributes.ResourceType => ResourceType.Bulk;

    void IRequestAttributes.Check()
    {
        foreach (var caseId in CaseIds)
        {
            Guard.NotBlank(caseId, "caseIds");
        }
    }
}
