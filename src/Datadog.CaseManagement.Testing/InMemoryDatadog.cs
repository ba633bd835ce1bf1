using System.Text;

namespace Datadog.CaseManagement.Testing;

/// <summary>
/// A Datadog in memory: an <see cref="HttpMessageHandler"/> that answers requests to the Case Management API as the service
/// does and remembers what they changed, for tests, demos and samples that have no account.
/// </summary>
/// <remarks>
/// <para>
/// It answers every operation of the Case Management API, on any host and behind any path prefix. Everything else gets 404
/// <c>{"errors":["Not found"]}</c>.
/// </para>
/// <para>
/// A request needs the headers <c>DD-API-KEY</c> and <c>DD-APPLICATION-KEY</c>, or <c>Authorization: Bearer</c>, with any
/// value: without an API key it gets 401, without an application key 403. Values of headers are never kept.
/// </para>
/// <para>Where it is not known how the service answers, this class chooses the plainest answer:</para>
/// <list type="bullet">
/// <item>A project, user or case type that is not known is 404 with a <c>resource_not_found</c> error that names it
/// (<c>project not found</c>), as the service says it of cases and case types.</item>
/// <item>An invalid value for which the service's own words are not known is 400 with the title <c>Bad Request</c> and no
/// detail. A request is checked in itself before anything that it names is looked up.</item>
/// <item>A case type in the path that is no UUID is 400 with an <c>Invalid Parameter</c> error; a case that is neither UUID
/// nor key is 404.</item>
/// <item>Attributes that a request may not set are ignored. A custom attribute that the case type does not have is 404, one whose
/// value does not fit it 400.</item>
/// <item>A case created without <c>type_id</c> but with the older <c>"type": "STANDARD"</c> is of the Standard type.</item>
/// <item>A case type marked as deleted stays in the list and can still be used; removing <c>deleted_at</c> brings it back.
/// Its <c>emoji</c> and <c>description</c> are removed by <see langword="null"/>, its <c>name</c> cannot be.</item>
/// <item>An update of a case that changes nothing leaves <c>modified_at</c> and <c>modified_by</c> as they are. Comments and watchers
/// are no updates. The timeline tells of every change, in entries of the types <c>STATUS_TRANSITIONED</c> and
/// <c>ATTRIBUTE_VALUE_CHANGED</c> that name the <c>field</c> and its values <c>from</c> and <c>to</c>.</item>
/// <item>A case that is moved to another project is found by its new key only. Archived cases are found by searches.</item>
/// <item>A search looks for words in title, description and key, and knows the facets <c>status</c>, <c>priority</c>, <c>project</c>,
/// <c>assignee</c>, <c>type</c>, and the labels and custom attributes of cases by their keys, with <c>AND</c>, <c>OR</c>, <c>-</c>,
/// brackets, quotes and wildcards, in upper or lower case. Comparisons and ranges are 400. Without a wish it gives 10 cases, the newest
/// first.</item>
/// <item>Tickets in Jira and ServiceNow are there at once. Incidents are not modelled: any UUID is taken for one.</item>
/// <item>A bulk update is made in all its cases or in none.</item>
/// </list>
/// <para>
/// All members may be used from several threads. Disposing an instance does nothing: it may outlive the
/// <see cref="HttpClient"/> or the handler chain that disposes it, and keeps its state.
/// </para>
/// </remarks>
public sealed partial class InMemoryDatadog : HttpMessageHandler
{
    private readonly object _gate = new();
    private readonly Store _store = new(new InMemoryUser("Test User", "test.user@example.com"));
    private readonly List<ReceivedRequest> _requests = [];
    private readonly PendingFaults _faults = new();
    private readonly Lazy<DatadogCaseManagementClient> _client;
    private readonly TimeProvider _timeProvider;

    /// <summary>Makes a Datadog with the built-in Standard case type, one project, one user and no cases.</summary>
    /// <param name="timeProvider">Tells when things are created and modified, and how long what is slow takes; the system's clock unless given.</param>
    public InMemoryDatadog(TimeProvider? timeProvider = null)
    {
        _timeProvider = timeProvider ?? TimeProvider.System;
        _client = new(() => UnseenHandler.CreateClient(this));
        ProjectId = AddProject("CASEM", "Case Management");
    }

    /// <summary>The requests that arrived so far, in their order, the refused ones and those that met a fault too.</summary>
    public IReadOnlyList<ReceivedRequest> Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>
    /// A client for the test itself, to prepare and to look at anything that the API knows: its requests are not among
    /// <see cref="Requests"/> and meet no fault.
    /// </summary>
    public DatadogCaseManagementClient Client => _client.Value;

    /// <summary>Lets requests meet a fault. Faults meet requests in the order in which they were added, each of them one request.</summary>
    /// <param name="fault">What befalls the requests.</param>
    /// <param name="times">How many requests it befalls.</param>
    /// <param name="when">Which requests it can befall; all unless given. It must not wait for other requests.</param>
    public void AddFault(InMemoryFault fault, int times = 1, Func<ReceivedRequest, bool>? when = null)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(times);
        lock (_gate)
        {
            _faults.Add(fault, times, when);
        }
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return await ReceiveAsync(request, body, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        using var body = new MemoryStream();
        request.Content?.CopyTo(body, null, cancellationToken);
        return ReceiveAsync(request, request.Content is null ? null : body.ToArray(), cancellationToken).GetAwaiter().GetResult();
    }

    private Task<HttpResponseMessage> ReceiveAsync(HttpRequestMessage request, byte[]? body, CancellationToken cancellationToken)
    {
        InMemoryFault? fault;
        var received = new ReceivedRequest(request.Method, UriOf(request).PathAndQuery, body is null ? null : Encoding.UTF8.GetString(body));
        lock (_gate)
        {
            _requests.Add(received);
            fault = _faults.Take(received);
        }

        return fault is null
            ? Task.FromResult(Respond(request, body))
            : fault.MeetAsync(request, () => Respond(request, body), _timeProvider, cancellationToken);
    }

    private HttpResponseMessage Respond(HttpRequestMessage request, byte[]? body)
    {
        lock (_gate)
        {
            var answer = Credentials.Refuse(request.Headers)
                ?? AnswerTo(request.Method, UriOf(request), body ?? [], _timeProvider.GetUtcNow());
            return answer.ToResponse(request);
        }
    }

    private Answer AnswerTo(HttpMethod method, Uri uri, byte[] body, DateTimeOffset now)
    {
        if (RouteTable.Find(method, uri, out var pathValues) is not { } route)
        {
            return Errors.NoSuchRoute;
        }

        try
        {
            return route.Endpoint(new Call(_store, pathValues, QueryParameters.Of(uri), body, now));
        }
        catch (RefusedException refused)
        {
            return refused.Answer;
        }
    }

    private static Uri UriOf(HttpRequestMessage request) =>
        request.RequestUri ?? throw new InvalidOperationException("The request has no URI.");

    /// <summary>Answers without keeping the request, and without faults.</summary>
    private sealed class UnseenHandler(InMemoryDatadog datadog) : HttpMessageHandler
    {
        public static DatadogCaseManagementClient CreateClient(InMemoryDatadog datadog) => new(
            new HttpClient(new UnseenHandler(datadog)),
            new DatadogCaseManagementOptions { Site = DatadogSites.US1, ApiKey = "in-memory", ApplicationKey = "in-memory" });

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            datadog.Respond(
                request, request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
    }
}
