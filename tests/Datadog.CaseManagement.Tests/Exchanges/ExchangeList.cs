using System.Collections;

namespace Datadog.CaseManagement.Tests.Exchanges;

/// <summary>
/// The exchanges of one client, written as a collection initializer: the operation, the request, its body, a sample of what comes back
/// (none where the operation responds without data), and the call.
/// </summary>
internal sealed class ExchangeList<TClient>(Func<DatadogCaseManagementClient, TClient> clientOf) : IEnumerable<Exchange>
    where TClient : ApiClient
{
    private readonly List<Exchange> _exchanges = [];

    /// <summary>An operation that responds with a resource.</summary>
    public void Add<T>(string operation, string request, string? body, Sample<T> sample, Func<TClient, Task<T>> call)
        where T : class =>
        Add(
            operation, request, body, (200, Exchange.Document(sample.Json)),
            async client => await call(client),
            result => sample.Check((T)result!));

    /// <summary>An operation that responds with several resources.</summary>
    public void Add<T>(string operation, string request, string? body, Sample<T> sample, Func<TClient, Task<IReadOnlyList<T>>> call)
        where T : Resource =>
        AddList(operation, request, body, sample, async client => await call(client));

    /// <summary>An operation that responds with a page of resources.</summary>
    public void Add<T>(string operation, string request, string? body, Sample<T> sample, Func<TClient, Task<Page<T>>> call)
        where T : Resource =>
        AddList(operation, request, body, sample, async client => (await call(client))?.Items);

    /// <summary>An operation whose pages are fetched one after another; here there is one.</summary>
    public void Add<T>(string operation, string request, string? body, Sample<T> sample, Func<TClient, IAsyncEnumerable<T>> call)
        where T : Resource =>
        AddList(
            operation, request, body, sample,
            async client =>
            {
                var items = new List<T>();
                await foreach (var item in call(client))
                {
                    items.Add(item);
                }

                return items;
            },
            """{"page":{"total":1}}""");

    /// <summary>An operation that responds without data.</summary>
    public void Add(string operation, string request, string? body, Func<TClient, Task> call) =>
        Add(
            operation, request, body, (204, null),
            async client =>
            {
                await call(client);
                return null;
            },
            static _ => { });

    public IEnumerator<Exchange> GetEnumerator() => _exchanges.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void AddList<T>(
        string operation, string request, string? body, Sample<T> sample, Func<TClient, Task<IReadOnlyList<T>?>> call, string meta = "{}")
        where T : Resource =>
        Add(
            operation, request, body, (200, Exchange.Document($$"""[{"id":"other"},{{sample.Json}}]""", meta)),
            async client => await call(client),
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
        Func<TClient, Task<object?>> call,
        Action<object?> check) =>
        _exchanges.Add(new Exchange(operation, request, body, response)
        {
            Client = typeof(TClient),
            ClientOf = clientOf,
            CallAsync = client => call((TClient)client),
            Check = check,
        });
}
