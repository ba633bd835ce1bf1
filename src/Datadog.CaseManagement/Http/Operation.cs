using System.Globalization;
using System.Runtime.CompilerServices;
using Datadog.CaseManagement.Http.Requests;
using Datadog.CaseManagement.Http.Responses;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.Http;

/// <summary>
/// Declares an operation of the API: everything that does not depend on the arguments of a call. The field that holds a declaration has the
/// name of the operation in Datadog's API reference.
/// </summary>
/// <param name="name">The name of the operation in Datadog's API reference.</param>
/// <param name="method">The HTTP method.</param>
/// <param name="route">The path, with placeholders in braces.</param>
/// <param name="scope">The OAuth scope that the operation requires.</param>
/// <param name="isIdempotent">Whether the request can be retried after a failure whose outcome is unknown.</param>
internal abstract class Operation(string name, HttpMethod method, string route, string scope, bool isIdempotent)
{
    public string Name => name;

    public HttpMethod Method => method;

    public string Route => route;

    public string Scope => scope;

    public bool IsIdempotent => isIdempotent;

    /// <summary>Whether a successful response has data.</summary>
    public virtual bool HasContent => true;

    /// <summary>
    /// Returns the path of a request: the route with its placeholders replaced by the escaped values. The path is relative, so that it can
    /// be appended to the path of an endpoint.
    /// </summary>
    protected string Path(params ReadOnlySpan<string> values)
    {
        var path = new DefaultInterpolatedStringHandler(route.Length, values.Length, CultureInfo.InvariantCulture, stackalloc char[256]);
        var rest = route.AsSpan(1);
        foreach (var value in values)
        {
            path.AppendFormatted(rest[..rest.IndexOf('{')]);
            path.AppendLiteral(value);
            rest = rest[(rest.IndexOf('}') + 1)..];
        }

        path.AppendFormatted(rest);
        return path.ToStringAndClear();
    }
}

/// <summary>An operation whose response is read as a <typeparamref name="TResult"/>.</summary>
internal abstract class Operation<TResult>(string name, HttpMethod method, string route, string scope, bool isIdempotent)
    : Operation(name, method, route, scope, isIdempotent), IResponseReader<TResult>
{
    public abstract TResult Read(ApiRequest request, ApiResponse response, TimeProvider time);

    /// <summary>Creates the target of a request for an operation whose route has no placeholder.</summary>
    public RequestTarget<TResult> For() => new(this, Path(), this);

    /// <inheritdoc cref="For()"/>
    public RequestTarget<TResult> For(QueryString query) => new(this, Path() + query, this);

    /// <summary>Creates the target of a request for an operation whose route has one or two placeholders.</summary>
    public RequestTarget<TResult> For(
        string first,
        string? second = null,
        [CallerArgumentExpression(nameof(first))] string? firstParameter = null,
        [CallerArgumentExpression(nameof(second))] string? secondParameter = null)
    {
        var firstSegment = PathSegment.Escape(first, firstParameter);
        if (Route.AsSpan().Count('{') == 1)
        {
            return new(this, Path(firstSegment), this);
        }

        var secondSegment = PathSegment.Escape(second, secondParameter);
        Guard.FitsInAddress(firstSegment.Length + secondSegment.Length, secondParameter);
        return new(this, Path(firstSegment, secondSegment), this);
    }
}

/// <summary>An operation that returns a resource.</summary>
internal sealed class ResourceOperation<TModel>(
    HttpMethod method, string route, string scope, bool isIdempotent, [CallerMemberName] string name = "")
    : Operation<TModel>(name, method, route, scope, isIdempotent)
    where TModel : class, IJsonReadable<TModel>
{
    public static readonly JsonValueReader<TModel> TryReadData = TModel.TryRead;

    public override TModel Read(ApiRequest request, ApiResponse response, TimeProvider time) =>
        DocumentReader.Read(TryReadData, request, response, time).Data;
}

/// <summary>An operation that returns a list of resources.</summary>
internal sealed class ListOperation<TItem>(
    HttpMethod method, string route, string scope, bool isIdempotent, [CallerMemberName] string name = "")
    : Operation<IReadOnlyList<TItem>>(name, method, route, scope, isIdempotent)
    where TItem : class, IJsonReadable<TItem>
{
    public static readonly JsonValueReader<IReadOnlyList<TItem>> TryReadData = static (ref ModelReader reader, out IReadOnlyList<TItem>? items) => reader.TryReadModels(out items);

    public override IReadOnlyList<TItem> Read(ApiRequest request, ApiResponse response, TimeProvider time) =>
        DocumentReader.Read(TryReadData, request, response, time).Data;
}

/// <summary>An operation whose successful response is not read.</summary>
internal sealed class NoContentOperation(
    HttpMethod method, string route, string scope, bool isIdempotent, [CallerMemberName] string name = "")
    : Operation<NoContent>(name, method, route, scope, isIdempotent)
{
    public override bool HasContent => false;

    public override NoContent Read(ApiRequest request, ApiResponse response, TimeProvider time) => default;
}

/// <summary>The result of an operation without a result.</summary>
internal readonly struct NoContent;
