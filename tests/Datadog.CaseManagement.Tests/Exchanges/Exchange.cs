using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Tests.Exchanges;

/// <summary>A call of a client's method, the request that it must send, and the response that it is given.</summary>
/// <param name="Operation">The operation's name in Datadog's API reference.</param>
/// <param name="Request">The method, path and query, exactly as they are sent.</param>
/// <param name="Body">The JSON that is sent; <see langword="null"/> when there is no body.</param>
/// <param name="Response">The status code and JSON of the response; no JSON when it has no body.</param>
internal sealed record Exchange(string Operation, string Request, string? Body, (int Status, string? Json) Response)
{
    private const string Included =
        """[{"id":"u1","type":"user","attributes":{"name":"Ada","email":"ada@example.com","handle":"ada","active":true}}]""";

    /// <summary>Every operation of the library, and every method that calls one.</summary>
    public static IReadOnlyList<Exchange> All { get; } =
    [
        .. CaseExchanges.All,
        .. CaseTypeExchanges.All,
        .. ProjectExchanges.All,
        .. CaseViewExchanges.All,
        .. MaintenanceWindowExchanges.All,
        .. UserExchanges.All,
    ];

    /// <summary>The type of the client.</summary>
    public required Type Client { get; init; }

    public required Func<DatadogCaseManagementClient, ApiClient> ClientOf { get; init; }

    /// <summary>Calls the method of a client of this type and returns its result.</summary>
    public required Func<ApiClient, Task<object?>> CallAsync { get; init; }

    /// <summary>The code of the call.</summary>
    public required string Code { get; init; }

    /// <summary>Throws unless the result is what the response says.</summary>
    public required Action<object?> Check { get; init; }

    /// <summary>Whether the result is made from the response, instead of being all of it.</summary>
    public bool IsDerived { get; init; }

    /// <summary>A document with this data and the user that the samples refer to.</summary>
    public static string Document(string data, string meta = "{}") => $$"""{"data":{{data}},"included":{{Included}},"meta":{{meta}}}""";
}

/// <summary>
/// The exchanges of one client, written as a collection initializer: the operation, the request, its body, a sample of what comes back
/// (none where the operation responds without data), and the call.
/// </summary>
internal sealed class ExchangeList<TClient>(Func<DatadogCaseManagementClient, TClient> clientOf) : IEnumerable<Exchange>
    where TClient : ApiClient
{
    private readonly List<Exchange> _exchanges = [];

    /// <summary>An operation that responds with a resource.</summary>
    public void Add<T>(
        string operation, string request, string? body, Sample<T> sample, Func<TClient, Task<T>> call,
        [CallerArgumentExpression(nameof(call))] string code = "")
        where T : class =>
        Add(
            operation, request, body, (200, Exchange.Document(sample.Json)),
            call, code, static task => ((Task<T>)task).Result,
            result => sample.Check((T)result!));

    /// <summary>An operation that responds with several resources.</summary>
    public void Add<T>(
        string operation, string request, string? body, Sample<T> sample, Func<TClient, Task<IReadOnlyList<T>>> call,
        [CallerArgumentExpression(nameof(call))] string code = "")
        where T : Resource =>
        AddList(operation, request, body, sample, call, code, static task => ((Task<IReadOnlyList<T>>)task).Result);

    /// <summary>An operation that responds with a page of resources.</summary>
    public void Add<T>(
        string operation, string request, string? body, Sample<T> sample, Func<TClient, Task<Page<T>>> call,
        [CallerArgumentExpression(nameof(call))] string code = "")
        where T : Resource =>
        AddList(operation, request, body, sample, call, code, static task => ((Task<Page<T>>)task).Result?.Items);

    /// <summary>An operation whose pages are fetched one after another; here there is one.</summary>
    public void Add<T>(
        string operation, string request, string? body, Sample<T> sample, Func<TClient, IAsyncEnumerable<T>> call,
        [CallerArgumentExpression(nameof(call))] string code = "")
        where T : Resource =>
        AddList(
            operation, request, body, sample,
            client => ReadAllAsync(call(client)), code, static task => ((Task<List<T>>)task).Result,
            """{"page":{"total":1}}""");

    /// <summary>An operation whose response the method makes something of.</summary>
    public void Add<T>(
        string operation, string request, string? body, string response, Func<TClient, Task<T>> call, Action<T> check,
        [CallerArgumentExpression(nameof(call))] string code = "") =>
        Add(
            operation, request, body, (200, response),
            call, code, static task => ((Task<T>)task).Result,
            result => check((T)result!), isDerived: true);

    /// <summary>An operation that responds without data.</summary>
    public void Add(
        string operation, string request, string? body, Func<TClient, Task> call, [CallerArgumentExpression(nameof(call))] string code = "") =>
        Add(operation, request, body, (204, null), call, code, static _ => null, static _ => { });

    public IEnumerator<Exchange> GetEnumerator() => _exchanges.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void AddList<T>(
        string operation,
        string request,
        string? body,
        Sample<T> sample,
        Func<TClient, Task> call,
        string code,
        Func<Task, IReadOnlyList<T>?> getResult,
        string meta = "{}")
        where T : Resource =>
        Add(
            operation, request, body, (200, Exchange.Document($$"""[{"id":"other"},{{sample.Json}}]""", meta)),
            call, code, getResult,
            result =>
            {
                var items = (IReadOnlyList<T>)result!;
                Expect.Equal([2, "other"], [items.Count, items[0].Id]);
                sample.Check(items[1]);
            });

    private void Add(
        string operation,
        string request,
        string? body,
        (int Status, string? Json) response,
        Func<TClient, Task> call,
        string code,
        Func<Task, object?> getResult,
        Action<object?> check,
        bool isDerived = false) =>
        _exchanges.Add(new Exchange(operation, request, body, response)
        {
            Client = typeof(TClient),
            ClientOf = clientOf,
            CallAsync = client => GetResultAsync(call((TClient)client), getResult),
            Code = code,
            Check = check,
            IsDerived = isDerived,
        });

    // An asynchronous lambda for each type of result would add 30 KB to the native program.
    private static async Task<object?> GetResultAsync(Task call, Func<Task, object?> getResult)
    {
        await call;
        return getResult(call);
    }

    private static async Task<List<T>> ReadAllAsync<T>(IAsyncEnumerable<T> source)
    {
        var items = new List<T>();
        await foreach (var item in source)
        {
            items.Add(item);
        }

        return items;
    }
}

/// <summary>A resource as Datadog sends it, with every member that it can have, and a check of the model that it is read as.</summary>
internal sealed class Sample<T>(string json, Action<T> check)
{
    public string Json => json;

    /// <summary>Throws unless the model has the values of the JSON, and nothing of the JSON is lost.</summary>
    public void Check(T model)
    {
        check(model);

        // A model as text is its type and its JSON, unknown members included, with the users whom the document includes.
        Expect.SameJson(json, Expect.WithoutStoredMembers($"{model}"[typeof(T).Name.Length..]));
    }
}

/// <summary>The assertions of the table, which runs as native code, too: xunit's need reflection.</summary>
internal static class Expect
{
    public static void Equal(object? expected, object? actual) => Equal([expected], [actual]);

    /// <summary>Compares several values at once. Tuples would add native code for each combination of types.</summary>
    public static void Equal(object?[] expected, object?[] actual)
    {
        if (!expected.SequenceEqual(actual))
        {
            throw new InvalidOperationException($"Expected {string.Join(", ", expected)}, but it is {string.Join(", ", actual)}.");
        }
    }

    /// <summary>Compares member for member, whatever their order; <see langword="null"/> expects no JSON at all.</summary>
    public static void SameJson(string? expected, string actual)
    {
        if (expected is null ? actual.Length > 0 : actual.Length == 0 || !JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)))
        {
            throw new InvalidOperationException($"Expected {expected ?? "nothing"}, but it is {actual}.");
        }
    }

    /// <summary>Removes the members that are stored with a model, but not sent. Their names begin with <c>@</c>.</summary>
    public static string WithoutStoredMembers(string json)
    {
        var node = JsonNode.Parse(json);
        Remove(node);
        return node!.ToJsonString();

        static void Remove(JsonNode? node)
        {
            if (node is JsonArray list)
            {
                foreach (var item in list)
                {
                    Remove(item);
                }
            }
            else if (node is JsonObject members)
            {
                foreach (var (name, value) in members.ToList())
                {
                    Remove(value);
                    _ = name.StartsWith('@') && members.Remove(name);
                }
            }
        }
    }

    public static async Task<TException> ThrowsAsync<TException>(Func<Task> action)
        where TException : Exception
    {
        try
        {
            await action();
        }
        catch (TException exception)
        {
            return exception;
        }

        throw new InvalidOperationException($"Expected {typeof(TException).Name}, but nothing was thrown.");
    }
}
