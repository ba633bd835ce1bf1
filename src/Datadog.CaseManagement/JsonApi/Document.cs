using System.Text.Json;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.JsonApi;

/// <summary>A JSON:API response document: the envelope around one resource or a list of them.</summary>
internal sealed class Document<TData>
    where TData : class
{
    private Document(ref Utf8JsonReader reader, Operation<TData> operation)
    {
        IncludedResources? included = null;
        while (reader.NextMember(out var name))
        {
            if (name.SequenceEqual("data"u8))
            {
                Data = operation.ReadData(ref reader);
            }
            else if (name.SequenceEqual("included"u8))
            {
                included = IncludedResources.Read(ref reader);
            }
            else if (name.SequenceEqual("meta"u8))
            {
                Meta = reader.ReadJsonElement();
            }
            else
            {
                reader.Skip();
            }
        }

        if (included is not null)
        {
            Attach(included);
        }
    }

    /// <summary>The data, with the users of <c>included</c> attached to the relationships that name them.</summary>
    public TData? Data { get; }

    public JsonElement Meta { get; }

    /// <summary>The whole text.</summary>
    /// <returns><see langword="null"/> for a JSON <c>null</c>.</returns>
    public static Document<TData>? Read(ref Utf8JsonReader reader, Operation<TData> operation)
    {
        reader.Read();
        var document = reader.IsObject() ? new Document<TData>(ref reader, operation) : null;

        // Nothing may follow; if something does, this throws.
        reader.Read();
        return document;
    }

    private void Attach(IncludedResources included)
    {
        if (Data is IReferencesUsers single)
        {
            single.AttachUsers(included);
        }
        else if (Data is IEnumerable<IReferencesUsers?> several)
        {
            foreach (var resource in several)
            {
                resource?.AttachUsers(included);
            }
        }
    }
}
