using System.Text.Json;
using System.Text.Json.Serialization;

namespace Datadog.CaseManagement.JsonApi;

/// <summary>A JSON:API response document: the envelope around one resource or a list of them.</summary>
internal sealed record Document<TData> : JsonModel
    where TData : class
{
    [JsonPropertyName("data")]
    public TData? Data { get; init; }

    [JsonPropertyName("included")]
    public IncludedResources? Included { get; init; }

    // Not nullable: "meta": null is not the same as no meta.
    [JsonPropertyName("meta")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public JsonElement Meta { get; init; }

    /// <summary>The data, with the users of <see cref="Included"/> attached to the relationships that name them.</summary>
    public TData? Resolve()
    {
        if (Included is null)
        {
            return Data;
        }

        if (Data is IReferencesUsers single)
        {
            single.AttachUsers(Included);
        }
        else if (Data is IEnumerable<IReferencesUsers?> several)
        {
            foreach (var resource in several)
            {
                resource?.AttachUsers(Included);
            }
        }

        return Data;
    }
}
