namespace Datadog.CaseManagement.Testing;

/// <summary>One request on its way to an endpoint.</summary>
/// <param name="Store">The state that the endpoint reads and changes.</param>
/// <param name="PathValues">The decoded path parameters, by their names in the route's template.</param>
/// <param name="Query">The decoded query parameters; of one that is repeated, the last value.</param>
/// <param name="Body">The body; empty when there is none.</param>
/// <param name="Now">The moment at which the request is answered.</param>
internal sealed record Call(
    Store Store,
    IReadOnlyDictionary<string, string> PathValues,
    IReadOnlyDictionary<string, string> Query,
    byte[] Body,
    DateTimeOffset Now)
{
    /// <summary>A path parameter that the service accepts as a UUID only.</summary>
    /// <param name="name">The parameter's name in the route's template.</param>
    /// <param name="nameInErrors">What the service calls it when it refuses it.</param>
    public string UuidFromPath(string name, string nameInErrors) =>
        Uuid.IsUuid(PathValues[name]) ? PathValues[name] : throw Errors.NotAUuidInPath(nameInErrors);

    /// <summary>The resource whose UUID stands in the path; one that is not known refuses the request.</summary>
    public T Find<T>(Table<T> table, string parameter, string nameInErrors, string type) =>
        table.Find(UuidFromPath(parameter, nameInErrors)) ?? throw Errors.NotFound(type);
}
