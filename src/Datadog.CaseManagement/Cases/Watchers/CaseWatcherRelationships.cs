using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the relationships of a watcher.</summary>
public sealed partial record CaseWatcherRelationships : JsonModel
{
    /// <summary>The user who watches the case.</summary>
    [JsonPropertyName("user")]
    public UserRelationship? User { get; init; }
}
