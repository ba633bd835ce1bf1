using System.Text.Json;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.Http;

/// <summary>An operation of the API: what the pipeline must know of it, whatever the call's arguments.</summary>
/// <param name="id">The operation's name in Datadog's API reference.</param>
/// <param name="method">The HTTP method.</param>
/// <param name="route">The path with placeholders, for telemetry.</param>
/// <param name="scope">The OAuth scope that it needs.</param>
/// <param name="isRepeatable">Whether it may be sent again after a failure whose outcome is unknown.</param>
internal class Operation(string id, HttpMethod method, string route, string scope, bool isRepeatable)
{
    public string Id => id;

    public HttpMethod Method => method;

    public string Route => route;

    public string Scope => scope;

    public bool IsRepeatable => isRepeatable;
}

/// <summary>An operation that answers with a document whose <c>data</c> is a <typeparamref name="TData"/>.</summary>
internal abstract class Operation<TData>(string id, HttpMethod method, string route, string scope, bool isRepeatable)
    : Operation(id, method, route, scope, isRepeatable)
    where TData : class
{
    /// <summary>
    /// For a DELETE that answers with what it was done to: the operation that reads it, when that answer was lost. Its path is the first
    /// part of this one's.
    /// </summary>
    public Operation<TData>? ReadBy { get; init; }

    public abstract TData? ReadData(ref Utf8JsonReader reader);
}

/// <summary>An operation that answers with one resource.</summary>
internal sealed class ModelOperation<TModel>(string id, HttpMethod method, string route, string scope, bool isRepeatable)
    : Operation<TModel>(id, method, route, scope, isRepeatable)
    where TModel : class, IJsonReadable<TModel>
{
    public override TModel? ReadData(ref Utf8JsonReader reader) => reader.ReadModel<TModel>();
}

/// <summary>An operation that answers with a list of resources.</summary>
internal sealed class ListOperation<TItem>(string id, HttpMethod method, string route, string scope, bool isRepeatable)
    : Operation<IReadOnlyList<TItem>>(id, method, route, scope, isRepeatable)
    where TItem : class, IJsonReadable<TItem>
{
    public override IReadOnlyList<TItem>? ReadData(ref Utf8JsonReader reader) => reader.ReadModels<TItem>();
}
