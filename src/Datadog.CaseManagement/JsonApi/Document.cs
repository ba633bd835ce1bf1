using System.Text.Json;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.JsonApi;

/// <summary>A JSON:API response document, which contains a resource or a list of resources.</summary>
internal sealed class Document<TData>
    where TData : class
{
    private readonly TData? _data;

    private Document(ref ModelReader reader, JsonValueReader<TData> tryReadData)
    {
        IncludedResources? included = null;
        while (reader.NextMember(out var name))
        {
            if (name.SequenceEqual("data"u8))
            {
                _data = reader.IsNull ? null : tryReadData(ref reader, out var data) ? data : throw reader.CreateException();
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

    /// <summary>The data. The users of <c>included</c> are attached to the relationships that refer to them.</summary>
    public TData Data => _data!;

    public JsonElement Meta { get; }

    /// <summary>Reads a document that is the whole JSON text.</summary>
    /// <returns><see langword="null"/> if there is no data.</returns>
    public static Document<TData>? Read(ref ModelReader reader, JsonValueReader<TData> tryReadData)
    {
        reader.Read();
        var document = reader.IsNull ? null : reader.IsObject() ? new Document<TData>(ref reader, tryReadData) : throw reader.CreateException();

        // Reading past the document throws if more content follows.
        reader.Read();
        return document?._data is null ? null : document;
    }

    private void Attach(IncludedResources included)
    {
        if (_data is IReferencesUsers single)
        {
            single.AttachUsers(included);
        }
        else if (_data is IEnumerable<IReferencesUsers?> several)
        {
            foreach (var resource in several)
            {
                resource?.AttachUsers(included);
            }
        }
    }
}
