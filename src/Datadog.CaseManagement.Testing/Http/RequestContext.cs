using Datadog.CaseManagement.Testing.JsonApi;
using Datadog.CaseManagement.Testing.Storage;

namespace Datadog.CaseManagement.Testing.Http;

/// <summary>A request as its endpoint sees it.</summary>
/// <param name="Store">The state that the endpoint reads and changes.</param>
/// <param name="RouteValues">The decoded path parameters, by their names in the route's template.</param>
/// <param name="Query">The decoded query parameters.</param>
/// <param name="Body">The body; empty when there is none.</param>
/// <param name="Now">The time of the request.</param>
/// <param name="CancellationToken">The token to monitor for cancellation requests.</param>
internal sealed record RequestContext(
    Store Store,
    IReadOnlyDictionary<string, string> RouteValues,
    QueryParameters Query,
    byte[] Body,
    DateTimeOffset Now,
    CancellationToken CancellationToken)
{
    /// <summary>Reads the resource object in the body.</summary>
    /// <exception cref="ApiErrorException">The body is not a document with a resource of the expected type.</exception>
    public RequestResource ReadResource(string expectedType) => RequestResource.Parse(Body, expectedType);

    /// <summary>Reads a path parameter that must be a UUID.</summary>
    /// <param name="parameter">The parameter's name in the route's template.</param>
    /// <param name="nameInErrors">The parameter's name in the service's error.</param>
    public string ReadUuid(string parameter, string nameInErrors) =>
        Uuid.IsValid(RouteValues[parameter]) ? RouteValues[parameter] : throw ApiErrors.InvalidPathParameter(nameInErrors);

    /// <summary>Finds the resource whose UUID is in the path.</summary>
    /// <exception cref="ApiErrorException">There is no such resource, or the parameter is not a UUID.</exception>
    public T Find<T>(Table<T> table, string parameter, string nameInErrors, string type) =>
        table.Find(ReadUuid(parameter, nameInErrors)) ?? throw ApiErrors.NotFound(type);
}
