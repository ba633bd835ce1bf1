using System.Text.Json;
using Datadog.CaseManagement.Http.Requests;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.Http.Responses;

/// <summary>Reads one page of a list.</summary>
internal sealed class PageReader<TItem> : IResponseReader<Page<TItem>>
    where TItem : class, IJsonReadable<TItem>
{
    private readonly PageQuery _query;

    private PageReader(PageQuery query) => _query = query;

    /// <summary>Creates the target of a request for a page from the target for the list.</summary>
    public static RequestTarget<Page<TItem>> CreateTarget(RequestTarget<IReadOnlyList<TItem>> list, PageQuery query) =>
        new(list.Operation, list.Path + query, new PageReader<TItem>(query));

    public Page<TItem> Read(ApiRequest request, ApiResponse response, TimeProvider time)
    {
        var document = DocumentReader.Read(ListOperation<TItem>.TryReadData, request, response, time);
        var meta = PageMeta.Read(document.Meta);
        return new Page<TItem>
        {
            Items = document.Data,
            Number = _query.Number,
            NextNumber = meta.GetNextNumber(_query, document.Data.Count),
            Size = meta.Size,
            TotalPages = meta.TotalPages,
            TotalItems = meta.TotalItems,
            Meta = document.Meta.ValueKind == JsonValueKind.Undefined ? null : document.Meta,
        };
    }
}
