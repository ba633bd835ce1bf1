using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The resources related to a watcher.</summary>
public sealed partial record CaseWatcherRelationships : JsonModel
{
    /// <summary>The user who watches.</summary>
    [JsonPropertyName("user")]
    public UserRelationship? User { get; init; }
}
