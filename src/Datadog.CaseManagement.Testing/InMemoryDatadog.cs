using System.Text;

namespace Datadog.CaseManagement.Testing;

/// <summary>
/// A Datadog in memory: an <see cref="HttpMessageHandler"/> that answers requests to the Case Management API as the service
/// does and remembers what they changed, for tests, demos and samples that have no account.
/// </summary>
/// <remarks>
/// <para>
/// It answers <c>POST /api/v2/cases</c>, <c>GET /api/v2/cases/{case_id}</c>, <c>POST /api/v2/cases/{case_id}/due_date</c>,
/// <c>GET</c> and <c>POST /api/v2/cases/types</c>, and <c>PUT /api/v2/cases/types/{case_type_id}</c>, on any host and behind
/// any path prefix. Everything else gets 404 <c>{"errors":["Not found"]}</c>.
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
public sealed class InMemoryDatadog : HttpMessageHandler
{
    private readonly object _gate = new();
    private readonly Store _store = new(new InMemoryUser("Test User", "test.user@example.com"));
    private readonly List<ReceivedRequest> _requests = [];
    private readonly TimeProvider _timeProvider;

    /// <summary>Makes a Datadog with the built-in Standard case type, one project, one user and no cases.</summary>
    /// <param name="timeProvider">Tells when things are created and modified; the system's clock unless given.</param>
    public InMemoryDatadog(TimeProvider? timeProvider = null)
    {
        _timeProvider = timeProvider ?? TimeProvider.System;
        ProjectId = AddProject("CASEM", "Case Management");
    }

    /// <summary>The UUID of the project that is there from the start; its key is <c>CASEM</c>.</summary>
    public string ProjectId { get; }

    /// <summary>The user on whose behalf requests are made: <c>created_by</c> and <c>modified_by</c>.</summary>
    /// <remarks>
    /// Set another user to act as them, or a copy of the same user (<c>CurrentUser with { Name = "Ada" }</c>) to change theirs.
    /// </remarks>
    public InMemoryUser CurrentUser
    {
        get
        {
            lock (_gate)
            {
                return _store.Users.Find(_store.CurrentUserId)!;
            }
        }

        set
        {
            ArgumentNullException.ThrowIfNull(value);
            lock (_gate)
            {
                _store.CurrentUserId = _store.Users.Put(value).Id;
            }
        }
    }

    /// <summary>The requests that arrived so far, in their order, the refused ones too.</summary>
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

    /// <summary>Adds a project in which cases can be created.</summary>
    /// <param name="key">The key with which the keys of its cases start, such as <c>SEC</c> for <c>SEC-1</c>.</param>
    /// <param name="name">The display name.</param>
    /// <returns>The project's UUID.</returns>
    /// <exception cref="ArgumentException">The key is empty, or another project has it.</exception>
    public string AddProject(string key, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentNullException.ThrowIfNull(name);
        lock (_gate)
        {
            return _store.Projects.Rows.Any(project => project.Key == key)
                ? throw new ArgumentException($"There is a project with the key {key} already.", nameof(key))
                : _store.Projects.Put(new StoredProject(Store.NewId(), key, name)).Id;
        }
    }

    /// <summary>Adds a user, to whom cases can be assigned.</summary>
    /// <param name="user">The user; one who is known already is replaced.</param>
    /// <returns>The user's UUID.</returns>
    public string AddUser(InMemoryUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        lock (_gate)
        {
            return _store.Users.Put(user).Id;
        }
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return Receive(request, body);
    }

    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        if (request.Content is null)
        {
            return Receive(request, null);
        }

        using var body = new MemoryStream();
        request.Content.CopyTo(body, null, cancellationToken);
        return Receive(request, body.ToArray());
    }

    private HttpResponseMessage Receive(HttpRequestMessage request, byte[]? body)
    {
        var uri = request.RequestUri ?? throw new InvalidOperationException("The request has no URI.");
        lock (_gate)
        {
            _requests.Add(new ReceivedRequest(request.Method, uri.PathAndQuery, body is null ? null : Encoding.UTF8.GetString(body)));
            return AnswerTo(request, uri, body ?? []).ToResponse(request);
        }
    }

    private Answer AnswerTo(HttpRequestMessage request, Uri uri, byte[] body)
    {
        if (Credentials.Refuse(request.Headers) is { } refusal)
        {
            return refusal;
        }

        if (RouteTable.Find(request.Method, uri, out var pathValues) is not { } route)
        {
            return Errors.NoSuchRoute;
        }

        try
        {
            return route.Endpoint(new Call(_store, pathValues, QueryParameters.Of(uri), body, _timeProvider.GetUtcNow()));
        }
        catch (RefusedException refused)
        {
            return refused.Answer;
        }
    }
}
