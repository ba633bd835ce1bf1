using System.Text;
using Datadog.CaseManagement.Testing.Http;
using Datadog.CaseManagement.Testing.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Datadog.CaseManagement.Testing;

/// <summary>
/// An in-memory Datadog for tests, demos and samples without an account: an <see cref="HttpMessageHandler"/> that answers requests to the
/// Case Management API as the service does, and stores what they change.
/// </summary>
/// <remarks>
/// <para>
/// It has every operation of the Case Management API, and those on users, on any host and behind any path prefix. Any other request gets 404
/// <c>{"errors":["Not found"]}</c>.
/// </para>
/// <para>
/// A request needs the headers <c>DD-API-KEY</c> and <c>DD-APPLICATION-KEY</c>, or <c>Authorization: Bearer</c>, with any
/// value: without an API key it gets 401, without an application key 403. The values of headers are never stored.
/// </para>
/// <para>
/// An instance is an organization with its own projects, users and cases; to have several, give each registration its own instance.
/// Give the code under test the client of <see cref="CreateClient"/> or of a registration with <c>UseInMemoryDatadog</c>: its requests
/// are recorded and get faults. Use <see cref="Client"/> to prepare and inspect everything for which this class has no member such as
/// <see cref="AddCase"/> and <see cref="Cases"/>.
/// </para>
/// <para>Where the service's behavior is not known, this class does the following:</para>
/// <list type="bullet">
/// <item>An unknown project, user or case type is 404 with a <c>resource_not_found</c> error that names the kind of resource
/// (<c>project not found</c>), as the service does for cases and case types.</item>
/// <item>An invalid value for which the service's error is not known is 400 with the title <c>Bad Request</c> and a detail that names the
/// member and says what it must be, such as <c>data.attributes.due_date must be a date in the form 2026-12-31</c>. These words are not
/// the service's: they are for reading, and can change. A request is validated before anything that it refers to is looked up.</item>
/// <item>A path parameter that is not a UUID is 400 with an <c>Invalid Parameter</c> error; a case id that is neither a UUID nor a key is
/// 404.</item>
/// <item>Attributes that a request cannot set are ignored. A custom attribute that the case type does not have is 404, and a value that
/// does not fit it is 400.</item>
/// <item>A case created without <c>type_id</c> but with the older <c>"type": "STANDARD"</c> has the Standard type.</item>
/// <item>A case type marked as deleted stays in the list and can still be used; removing <c>deleted_at</c> restores it.
/// <see langword="null"/> removes its <c>emoji</c> and <c>description</c>, but not its <c>name</c>.</item>
/// <item>An update that changes nothing leaves <c>modified_at</c> and <c>modified_by</c> of the case as they are. Comments and watchers are
/// not updates. The timeline has an entry for each change, of the type <c>STATUS_TRANSITIONED</c> or <c>ATTRIBUTE_VALUE_CHANGED</c>, with
/// the <c>field</c> and its values <c>from</c> and <c>to</c>.</item>
/// <item>A case that was moved to another project is found by its new key only. Searches and counts leave archived cases out.</item>
/// <item>A search finds words in the title, description and key, and supports the facets <c>status</c>, <c>priority</c>, <c>project</c>,
/// <c>assignee</c> and <c>type</c>, and the keys of attributes and custom attributes, with <c>AND</c>, <c>OR</c>, <c>-</c>, parentheses,
/// quotes and wildcards; case is ignored. Comparisons and ranges are 400, and so are a query of more than 4,000
/// characters, a word of more than 500 and more than 100 levels of parentheses and negations. By default a page holds 10 cases, the newest
/// first.</item>
/// <item>Tickets in Jira and ServiceNow exist at once, unless <see cref="TicketCreationTime"/> or <see cref="TicketCreationFails"/> says
/// otherwise. Incidents are not modelled: any UUID is accepted.</item>
/// <item>A bulk update changes all its cases or none.</item>
/// <item>Deleting a case type marks it as deleted. Deleting it again succeeds, as recorded, and so does deleting a case type or a custom
/// attribute that never existed; deleting any other resource that does not exist is 404.</item>
/// <item>A new project has the settings of a recorded one, an update merges its settings, and its team is the relationship
/// <c>member_team</c>. Deleting a project deletes its rules, views, favorites and cases, and the links of the cases.</item>
/// <item>The key of another project, or of another custom attribute of the case type, is 400.</item>
/// <item>Rules are enabled by default. Rules, views and maintenance windows are stored as sent and have no effect; responses with automation
/// rules and views have their users in <c>included</c>.</item>
/// <item>A search for users finds a text in the name, email address and handle, and ignores case. By default a page holds 10 users, by name.
/// No user has roles.</item>
/// <item>A maintenance window that does not start before it ends is 400.</item>
/// </list>
/// <para>
/// All members are thread-safe. Disposing an instance has no effect: it can outlive the <see cref="HttpClient"/> or the handler chain
/// that disposes it, and keeps its state.
/// </para>
/// </remarks>
public sealed partial class InMemoryDatadog : HttpMessageHandler
{
    private readonly object _lock = new();
    private readonly Store _store;
    private readonly RequestLog _requests = new();
    private readonly FaultQueue _faults = new();
    private readonly Lazy<DatadogCaseManagementClient> _client;
    private readonly TimeProvider _timeProvider;

    /// <summary>Creates a Datadog with the built-in case types, one project, one user and no cases.</summary>
    /// <param name="timeProvider">
    /// The clock for the times of changes, for the delay of <see cref="InMemoryFault.Slow"/> and for the waits of the clients of
    /// <see cref="CreateClient"/>; by default the system's clock.
    /// </param>
    public InMemoryDatadog(TimeProvider? timeProvider = null)
    {
        _timeProvider = timeProvider ?? TimeProvider.System;
        _store = new Store(new InMemoryUser("Test User", "test.user@example.com"), _timeProvider);
        _client = new(() => UnrecordedHandler.CreateClient(this));
        ProjectId = AddProject("CASEM", "Case Management");
    }

    /// <summary>The latest requests that have arrived, in their order, including those that got an error or a fault.</summary>
    /// <remarks>
    /// The oldest are removed when there are more than 10,000, or when their bodies have more than 16,777,216 characters together. The
    /// latest request is there in any case. <see cref="ClearRequests"/> removes all of them.
    /// </remarks>
    public IReadOnlyList<ReceivedRequest> Requests
    {
        get
        {
            lock (_lock)
            {
                return _requests.ToArray();
            }
        }
    }

    /// <summary>
    /// A client only for preparing and inspecting resources in the test itself: its requests are not added to <see cref="Requests"/> and
    /// get no faults. For the code under test, use <see cref="CreateClient"/>.
    /// </summary>
    public DatadogCaseManagementClient Client => _client.Value;

    /// <summary>
    /// Creates a client for the code under test: its requests are added to <see cref="Requests"/> and get the faults of
    /// <see cref="AddFault"/>.
    /// </summary>
    /// <param name="configure">
    /// The delegate that configures the client's options. Before it, <c>Site</c> is <see cref="DatadogSites.US1"/> and
    /// <c>Retry.BaseDelay</c> one tick, so that retries after <see cref="InMemoryFault.Unavailable"/> and
    /// <see cref="InMemoryFault.ConnectionLost"/> follow at once; all other options have their defaults. Credentials that it does not set
    /// are placeholders. The environment is not read.
    /// </param>
    /// <returns>The client. It need not be disposed.</returns>
    /// <remarks>
    /// Its waits, such as the one after <see cref="InMemoryFault.RateLimited"/>, and its timeouts are measured by the clock of this
    /// in-memory Datadog: with a clock that stands still, advance it or set <c>Retry.MaxRetries</c> to 0. Each client has its own rate
    /// limits and retry budget.
    /// </remarks>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option is not valid.</exception>
    public DatadogCaseManagementClient CreateClient(Action<DatadogCaseManagementOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(_timeProvider);
        services
            .AddDatadogCaseManagement(options =>
            {
                options.Site = DatadogSites.US1;
                options.Retry.BaseDelay = TimeSpan.FromTicks(1);
                configure?.Invoke(options);
                InMemoryDatadogHttpClientBuilderExtensions.SetPlaceholderCredentials(options);
            })
            .UseInMemoryDatadog(this);
        return services.BuildServiceProvider().GetRequiredService<DatadogCaseManagementClient>();
    }

    /// <summary>Makes requests fail. Each fault applies to one request, in the order in which the faults were added.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="times">The number of requests that get the fault; at least 1.</param>
    /// <param name="when">The condition for a request to get the fault; by default any request gets it. It must not wait for other requests.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public void AddFault(InMemoryFault fault, int times = 1, Func<ReceivedRequest, bool>? when = null)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(times);
        lock (_lock)
        {
            _faults.Add(fault, times, when);
        }
    }

    /// <summary>
    /// Removes all requests from <see cref="Requests"/>, for example after the preparation of a test. Resources and faults stay as they are.
    /// </summary>
    public void ClearRequests()
    {
        lock (_lock)
        {
            _requests.Clear();
        }
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var body = await ReadBodyAsync(request, cancellationToken).ConfigureAwait(false);
        return await ReceiveAsync(request, body, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        using var body = new MemoryStream();
        request.Content?.CopyTo(body, null, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return ReceiveAsync(request, request.Content is null ? null : body.ToArray(), cancellationToken).GetAwaiter().GetResult();
    }

    private Task<HttpResponseMessage> ReceiveAsync(HttpRequestMessage request, byte[]? body, CancellationToken cancellationToken)
    {
        InMemoryFault? fault;
        var received = new ReceivedRequest(request.Method, GetUri(request).PathAndQuery, body is null ? null : Encoding.UTF8.GetString(body));
        lock (_lock)
        {
            _requests.Add(received);
            fault = _faults.Take(received);
        }

        return fault is null
            ? Task.FromResult(Respond(request, body, cancellationToken))
            : fault.ApplyAsync(request, () => Respond(request, body, cancellationToken), _timeProvider, cancellationToken);
    }

    private HttpResponseMessage Respond(HttpRequestMessage request, byte[]? body, CancellationToken cancellationToken)
    {
        var result = CredentialsValidator.Validate(request.Headers)
            ?? Execute(request.Method, GetUri(request), body ?? [], _timeProvider.GetUtcNow, cancellationToken);
        return result.ToResponse(request);
    }

    private ApiResult Execute(HttpMethod method, Uri uri, byte[] body, Func<DateTimeOffset> getNow, CancellationToken cancellationToken)
    {
        if (Router.Find(method, uri, out var routeValues) is not { } route)
        {
            return ApiErrors.NoSuchRoute;
        }

        try
        {
            var query = QueryParameters.Parse(uri);
            Store snapshot;
            lock (_lock)
            {
                if (!route.IsSearch)
                {
                    return route.Endpoint(new RequestContext(_store, routeValues, query, body, getNow(), cancellationToken));
                }

                snapshot = _store.CreateSnapshot();
            }

            return route.Endpoint(new RequestContext(snapshot, routeValues, query, body, getNow(), cancellationToken));
        }
        catch (ApiErrorException exception)
        {
            return exception.Result;
        }
    }

    // Content that is in memory is read even when the token is cancelled.
    private static async Task<byte[]?> ReadBodyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return body;
    }

    private static Uri GetUri(HttpRequestMessage request) =>
        request.RequestUri ?? throw new InvalidOperationException("The request has no URI.");

    /// <summary>Answers requests without recording them, and without faults.</summary>
    private sealed class UnrecordedHandler(InMemoryDatadog datadog) : HttpMessageHandler
    {
        public static DatadogCaseManagementClient CreateClient(InMemoryDatadog datadog) => new(
            new HttpClient(new UnrecordedHandler(datadog)),
            new DatadogCaseManagementOptions { Site = DatadogSites.US1, ApiKey = "in-memory-api-key", ApplicationKey = "in-memory-application-key" });

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            datadog.Respond(request, await ReadBodyAsync(request, cancellationToken).ConfigureAwait(false), cancellationToken);
    }
}
