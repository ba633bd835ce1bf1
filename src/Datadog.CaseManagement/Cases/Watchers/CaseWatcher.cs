using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>A user whom Datadog tells about what happens to a case.</summary>
public sealed partial record CaseWatcher : Resource, IReferencesUsers
{
    /// <summary>The user who watches.</summary>
    [JsonPropertyName("relationships")]
    public partial CaseWatcherRelationships Relationships { get; init; }

    void IReferencesUsers.AttachUsers(IncludedResources included) => included.Attach(Relationships.User);
}
