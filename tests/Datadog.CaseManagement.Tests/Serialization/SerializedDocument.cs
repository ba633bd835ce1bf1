using System.Text.Json.Serialization;

namespace Datadog.CaseManagement.Tests.Serialization;

/// <summary>A JSON:API document, for the serializer.</summary>
internal sealed class SerializedDocument<TData>
    where TData : class
{
    [JsonPropertyName("data")]
    public TData? Data { get; init; }

    [JsonPropertyName("included")]
    [JsonConverter(typeof(SerializedUsersConverter))]
    public List<User>? Included { get; init; }
}
