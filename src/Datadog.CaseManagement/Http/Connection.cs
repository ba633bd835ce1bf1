using System.Net;
using System.Runtime.CompilerServices;
using Datadog.CaseManagement.Configuration;
using Datadog.CaseManagement.Http.Errors;
using Datadog.CaseManagement.Http.Requests;
using Datadog.CaseManagement.Http.Responses;
using Datadog.CaseManagement.Http.Telemetry;
using Datadog.CaseManagement.Http.Timeouts;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement.Http;

/// <summary>What the clients talk through: from an operation, a path and a body to a model or an exception.</summary>
internal sealed class Connection
{
    private readonly IPipelineStep _pipeline;
    private readonly Func<DatadogCaseManagementOptions> _options;
    private readonly CallObserver _observer;
    private readonly TimeProvider _time;

    public Connection(
        HttpClient httpClient,
        Func<DatadogCaseManagementOptions> options,
        TimeProvider time,
        Func<double>? random = null,
        CallObserver? observer = null)
    {
        RateLimits = new RateLimits(time);
        _observer = observer ?? new CallObserver(time);
        _pipeline = Pipeline.Create(httpClient, RateLimits, _observer, time, random ?? Random.Shared.NextDouble);
        _options = options;
        _time = time;
    }

    /// <summary>What the answers have said of the rate limits.</summary>
    public RateLimits RateLimits { get; }

    /// <summary>A connection without a container: the options are completed from the environment, validated, and read at each call.</summary>
    public static Connection For(HttpClient httpClient, DatadogCaseManagementOptions options)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        ArgumentNullException.ThrowIfNull(options);
        EnvironmentDefaults.FillIn(options, Environment.GetEnvironmentVariable);
        OptionsValidator.Enforce(options);
        return new Connection(
            httpClient, () => options, TimeProvider.System, observer: new CallObserver(TimeProvider.System, options.LoggerFactory));
    }

    /// <summary>Sends a request without a body.</summary>
    public Task<TData> SendAsync<TData>(Operation<TData> operation, RequestPath path, CancellationToken cancellationToken)
        where TData : class =>
        SendAsync(operation, path.ToStringAndClear(), null, cancellationToken);

    /// <summary>Sends attributes.</summary>
    public Task<TData> SendAsync<TData, TAttributes>(
        Operation<TData> operation,
        RequestPath path,
        TAttributes attributes,
        CancellationToken cancellationToken,
        [CallerArgumentExpression(nameof(attributes))] string? parameter = null)
        where TData : class
        where TAttributes : IRequestAttributes =>
        SendAsync(operation, path.ToStringAndClear(), RequestBody.Of(attributes, parameter), cancellationToken);

    /// <summary>Sends the identifier of a resource, or only its type.</summary>
    public Task<TData> SendAsync<TData>(
        Operation<TData> operation, RequestPath path, ResourceIdentifier identifier, CancellationToken cancellationToken)
        where TData : class =>
        SendAsync(operation, path.ToStringAndClear(), RequestBody.Of(identifier), cancellationToken);

    /// <summary>Sends the identifier of a resource that the caller names.</summary>
    public Task<TData> SendAsync<TData>(
        Operation<TData> operation,
        RequestPath path,
        ResourceType type,
        string id,
        CancellationToken cancellationToken,
        [CallerArgumentExpression(nameof(id))] string? parameter = null)
        where TData : class
    {
        Guard.NotBlank(id, parameter);
        return SendAsync(operation, path, new ResourceIdentifier { Type = type, Id = id }, cancellationToken);
    }

    /// <summary>Asks for one page of a list.</summary>
    public Task<Page<TItem>> SendPageAsync<TItem>(
        Operation<IReadOnlyList<TItem>> operation, RequestPath path, PageQuery query, CancellationToken cancellationToken)
        where TItem : Resource =>
        SendPageAsync(operation, path.ToStringAndClear(), query, cancellationToken);

    /// <summary>Asks for the pages of a list one after another, beginning with the one that the query names.</summary>
    public IAsyncEnumerable<TItem> StreamAsync<TItem>(
        Operation<IReadOnlyList<TItem>> operation, RequestPath path, PageQuery query, CancellationToken cancellationToken)
        where TItem : Resource
    {
        var list = path.ToStringAndClear();
        return PageStream.ReadAsync(
            (number, token) => SendPageAsync(operation, list, query.For(number), token), query.Number, cancellationToken);
    }

    /// <summary>Sends a request without a body, and is answered without data.</summary>
    public Task SendAsync(Operation operation, RequestPath path, CancellationToken cancellationToken) =>
        SendAsync(operation, path.ToStringAndClear(), null, cancellationToken);

    /// <summary>Sends attributes, and is answered without data.</summary>
    public Task SendAsync<TAttributes>(
        Operation operation,
        RequestPath path,
        TAttributes attributes,
        CancellationToken cancellationToken,
        [CallerArgumentExpression(nameof(attributes))] string? parameter = null)
        where TAttributes : IRequestAttributes =>
        SendAsync(operation, path.ToStringAndClear(), RequestBody.Of(attributes, parameter), cancellationToken);

    /// <summary>Sends the identifier of a resource, or only its type, and is answered without data.</summary>
    public Task SendAsync(Operation operation, RequestPath path, ResourceIdentifier identifier, CancellationToken cancellationToken) =>
        SendAsync(operation, path.ToStringAndClear(), RequestBody.Of(identifier), cancellationToken);

    private Task<TData> SendAsync<TData>(Operation<TData> operation, string path, byte[]? body, CancellationToken cancellationToken)
        where TData : class =>
        SendAsync(operation, path, body, operation, static (document, _) => document.Data!, cancellationToken);

    private Task<Page<TItem>> SendPageAsync<TItem>(
        Operation<IReadOnlyList<TItem>> operation, string path, PageQuery query, CancellationToken cancellationToken)
        where TItem : Resource =>
        SendAsync(operation, path + query, null, query, PageMeta.PageOf, cancellationToken);

    // What is made of the document is made here, lest another task be put around this one.
    private async Task<TResult> SendAsync<TData, TState, TResult>(
        Operation<TData> operation,
        string path,
        byte[]? body,
        TState state,
        Func<Document<TData>, TState, TResult> resultOf,
        CancellationToken cancellationToken)
        where TData : class
    {
        var request = CreateRequest(operation, path, body);
        var call = _observer.Begin(request);
        try
        {
            using var response = await _pipeline.SendAsync(request, cancellationToken).ConfigureAwait(false);
            var result =
                operation.ReadBy is { } read && WasDeletedBefore(request, response)
                    ? await SendAsync(read, PathOf(read, path), null, state, resultOf, cancellationToken).ConfigureAwait(false)
                : response.IsSuccess ? resultOf(DocumentReader.Read(operation, request, response, _time), state)
                : throw ErrorReader.Read(request, response, _time);
            call?.Succeeded(response.StatusCode);
            return result;
        }
        catch (Exception exception) when (call is not null)
        {
            call.Failed(exception);
            throw;
        }
    }

    private async Task SendAsync(Operation operation, string path, byte[]? body, CancellationToken cancellationToken)
    {
        var request = CreateRequest(operation, path, body);
        var call = _observer.Begin(request);
        try
        {
            using var response = await _pipeline.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccess && !WasDeletedBefore(request, response))
            {
                throw ErrorReader.Read(request, response, _time);
            }

            call?.Succeeded(response.StatusCode);
        }
        catch (Exception exception) when (call is not null)
        {
            call.Failed(exception);
            throw;
        }
    }

    // The first part of a path: as many segments as the operation's route has.
    private static string PathOf(Operation read, string path) =>
        string.Join('/', path.Split('/'), 0, read.Route.AsSpan().Count('/'));

    private ApiRequest CreateRequest(Operation operation, string path, byte[]? body)
    {
        var options = _options();
        return new ApiRequest(operation, path, body)
        {
            Options = options,
            Endpoint = options.Endpoint,
            Deadline = options.TotalTimeout == Timeout.InfiniteTimeSpan
                ? null
                : _time.GetTimestamp() + (long)(options.TotalTimeout.TotalSeconds * _time.TimestampFrequency),
        };
    }

    // The answer to the attempt that deleted it was lost; to this one there was nothing left to delete.
    private static bool WasDeletedBefore(ApiRequest request, ApiResponse response) =>
        request is { MayHaveSucceededBefore: true } && request.Operation.Method == HttpMethod.Delete && response.StatusCode == HttpStatusCode.NotFound;
}
