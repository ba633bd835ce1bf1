using System.Runtime.CompilerServices;
using Datadog.CaseManagement.Configuration;
using Datadog.CaseManagement.Http.Requests;
using Datadog.CaseManagement.Http.Responses;
using Datadog.CaseManagement.Http.Retry;
using Datadog.CaseManagement.Http.Telemetry;
using Datadog.CaseManagement.JsonApi;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.Http;

/// <summary>Sends the requests of the clients through the pipeline and returns the results.</summary>
internal sealed class Connection : IDisposable
{
    private readonly IPipelineStep _pipeline;
    private readonly Func<DatadogCaseManagementOptions> _options;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _disposal = new();
    private readonly CancellationToken _disposed;
    private Endpoint? _endpoint;
    private int _isDisposed;

    public Connection(
        HttpClient httpClient,
        Func<DatadogCaseManagementOptions> options,
        TimeProvider time,
        Func<double>? random = null,
        ClientTelemetry? telemetry = null,
        bool hasCredentialsHandler = false)
    {
        var transport = new Transport(httpClient, hasCredentialsHandler, time);
        _pipeline = Pipeline.Create(transport, RateLimits, telemetry ?? new ClientTelemetry(time), time, random ?? Random.Shared.NextDouble);
        _options = options;
        _time = time;
        _disposed = _disposal.Token;
    }

    /// <summary>The rate limits that the responses have reported.</summary>
    public RateLimits RateLimits { get; } = new();

    /// <summary>
    /// Creates a connection without a container: the options are completed from the environment, validated, and read at each call.
    /// </summary>
    public static Connection For(HttpClient httpClient, DatadogCaseManagementOptions options)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        ArgumentNullException.ThrowIfNull(options);
        var completed = EnvironmentDefaults.Complete(options);
        OptionsValidator.ThrowIfInvalid(completed());
        return new Connection(
            httpClient, completed, TimeProvider.System, telemetry: new ClientTelemetry(TimeProvider.System, options.LoggerFactory));
    }

    /// <summary>Sends a request without a body.</summary>
    public Task<TResult> SendAsync<TResult>(RequestTarget<TResult> target, CancellationToken cancellationToken) =>
        SendCoreAsync(target, null, null, cancellationToken);

    /// <summary>Sends the attributes of a resource.</summary>
    public Task<TResult> SendAsync<TResult>(
        RequestTarget<TResult> target,
        IRequestAttributes attributes,
        CancellationToken cancellationToken,
        [CallerArgumentExpression(nameof(attributes))] string? parameter = null) =>
        SendCoreAsync(target, RequestBody.Create(attributes, parameter), null, cancellationToken);

    /// <summary>Sends the identifier of a resource, or only its type.</summary>
    public Task<TResult> SendAsync<TResult>(
        RequestTarget<TResult> target, ResourceIdentifier identifier, CancellationToken cancellationToken) =>
        SendCoreAsync(target, RequestBody.Create(identifier), null, cancellationToken);

    /// <summary>Gets one page of a list.</summary>
    public Task<Page<TItem>> GetPageAsync<TItem>(
        RequestTarget<IReadOnlyList<TItem>> list, PageQuery query, CancellationToken cancellationToken)
        where TItem : Resource, IJsonReadable<TItem> =>
        SendCoreAsync(PageReader<TItem>.CreateTarget(list, query), null, null, cancellationToken);

    /// <summary>Gets the items of a list page by page, starting with the page of the query.</summary>
    /// <param name="list">The list.</param>
    /// <param name="query">The query for the first page.</param>
    /// <param name="pagesAhead">How many pages are requested while the items of earlier ones are consumed.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    public IAsyncEnumerable<TItem> StreamAsync<TItem>(
        RequestTarget<IReadOnlyList<TItem>> list, PageQuery query, int pagesAhead, CancellationToken cancellationToken)
        where TItem : Resource, IJsonReadable<TItem> =>
        PageStream.ReadAsync(
            (number, onSent, token) => SendCoreAsync(PageReader<TItem>.CreateTarget(list, query.WithNumber(number)), null, onSent, token),
            query,
            pagesAhead,
            cancellationToken);

    /// <summary>Gets the first item of a list that has a name; only if none has it in the same case, the first that has it in another.</summary>
    public async Task<TItem?> FindAsync<TItem>(
        RequestTarget<IReadOnlyList<TItem>> list, Func<TItem, string?> getName, string name, CancellationToken cancellationToken)
        where TItem : class
    {
        var items = await SendAsync(list, cancellationToken).ConfigureAwait(false);
        return items.FirstOrDefault(item => getName(item) == name)
            ?? items.FirstOrDefault(item => string.Equals(getName(item), name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Finds the first item of a list that meets a condition, page by page.</summary>
    /// <returns>The item; <see langword="null"/> if there is none.</returns>
    public async Task<TItem?> FindAsync<TItem>(
        RequestTarget<IReadOnlyList<TItem>> list, PageQuery query, Predicate<TItem> isMatch, CancellationToken cancellationToken)
        where TItem : Resource, IJsonReadable<TItem>
    {
        await foreach (var item in StreamAsync(list, query, 0, cancellationToken).ConfigureAwait(false))
        {
            if (isMatch(item))
            {
                return item;
            }
        }

        return null;
    }

    /// <summary>Sends a request again and again, until its result is the one that is waited for.</summary>
    /// <param name="target">The request.</param>
    /// <param name="isAwaited">Whether a result is the one that is waited for.</param>
    /// <param name="interval">The time between a result and the next request.</param>
    /// <param name="timeout">The time limit for all of it.</param>
    /// <param name="describe">Returns the message for the time limit, from the last result if there is one.</param>
    /// <param name="cancellationToken">The token of the caller.</param>
    /// <exception cref="TimeoutException">The time limit has expired.</exception>
    public async Task<TResult> PollAsync<TResult>(
        RequestTarget<TResult> target,
        Func<TResult, bool> isAwaited,
        TimeSpan interval,
        TimeSpan timeout,
        Func<TResult?, string> describe,
        CancellationToken cancellationToken)
        where TResult : class
    {
        using var limit = new CancellationTokenSource(timeout, _time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token, _disposed);
        TResult? result = null;
        try
        {
            while (true)
            {
                result = await SendAsync(target, end.Token).ConfigureAwait(false);
                if (isAwaited(result))
                {
                    return result;
                }

                await Task.Delay(interval, _time, end.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException exception) when (end.IsCancellationRequested)
        {
            throw cancellationToken.IsCancellationRequested ? new TaskCanceledException(exception.Message, exception, cancellationToken)
                : _disposed.IsCancellationRequested ? new ObjectDisposedException(nameof(DatadogCaseManagementClient))
                : new TimeoutException(describe(result), exception);
        }
    }

    /// <summary>Ends the waits of the calls. The HTTP client is not disposed.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            _disposal.Cancel();
            _disposal.Dispose();
        }
    }

    private async Task<TResult> SendCoreAsync<TResult>(
        RequestTarget<TResult> target, byte[]? body, Action? onSent, CancellationToken cancellationToken)
    {
        var options = _options();
        var request = new ApiRequest<TResult>(target, body)
        {
            Options = options,
            Endpoint = GetEndpoint(options),
            Deadline = options.TotalTimeout == Timeout.InfiniteTimeSpan
                ? null
                : _time.GetTimestamp() + (long)(options.TotalTimeout.TotalSeconds * _time.TimestampFrequency),
            Disposal = _disposed,
            OnSent = onSent,
        };

        using var response = await _pipeline.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return request.Result;
    }

    // The options can change while they are in use. As long as they do not, the endpoint is created once.
    private Uri GetEndpoint(DatadogCaseManagementOptions options)
    {
        var (endpoint, site, baseAddress) = (_endpoint, options.Site, options.BaseAddress);
        if (endpoint?.WasCreatedFrom(site, baseAddress) != true)
        {
            _endpoint = endpoint = new Endpoint(site, baseAddress);
        }

        return endpoint.Address;
    }
}
