using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>Represents a watcher of a case: a user who is notified of changes to the case.</summary>
public sealed partial record CaseWatcher : Resource, IReferencesUsers
{
    /// <summary>The relationships of the watcher.</summary>
    [JsonPropertyName("relationships")]
    public partial CaseWatcherRelationships Relationships { get; init; }

    void IReferencesUsers.AttachUsers(IncludedResources included) => Relationships.User?.Attach(included);
}
