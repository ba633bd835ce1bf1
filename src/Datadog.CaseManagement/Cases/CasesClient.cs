using Datadog.CaseManagement.Cases;
using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement;

/// <summary>The client for cases, their comments, watchers, links and tickets.</summary>
/// <remarks>
/// Datadog documents the statuses 400, 401, 403, 404 and 429 for every operation. Each of them, any other error and a response that cannot
/// be read result in a <see cref="DatadogApiException"/>. A valid identifier is not blank, is neither <c>.</c> nor <c>..</c>, and has at
/// most 60,000 characters when it is escaped. Text with a lone surrogate, which UTF-8 cannot represent, results in an
/// <see cref="ArgumentException"/>. A case is identified by its UUID or by its key, such as <c>CASEM-4523</c>.
/// </remarks>
public partial class CasesClient : ApiClient
{
    /// <summary>Initializes a new instance of the <see cref="CasesClient"/> class with an HTTP client.</summary>
    /// <param name="httpClient">
    /// The HTTP client. Disable automatic redirects so that the keys are never sent to another host. Its message handlers see the keys, and
    /// those of <see cref="IHttpClientFactory"/> log them at Trace level: for a client of the factory, use <c>AddDatadogCaseManagement()</c>.
    /// The caller disposes it.
    /// </param>
    /// <param name="options">The options of the client. What is not set is read from the environment variables.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is missing or not valid.</exception>
    public CasesClient(HttpClient httpClient, DatadogCaseManagementOptions options)
        : base(httpClient, options)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="CasesClient"/> class for mocking.</summary>
    protected CasesClient()
    {
    }

    internal CasesClient(Connection connection)
        : base(connection)
    {
    }

    /// <summary>Creates a case.</summary>
    /// <param name="request">The title, type, project and other initial values of the case.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The created case.</returns>
    /// <remarks>
    /// <c>POST /api/v2/cases</c>. OAuth scope: <c>cases_write</c>. Not retried after a failure whose outcome is unknown, which
    /// <see cref="DatadogExceptionExtensions.IsOutcomeUnknown"/> recognizes. Then the case may exist: a marker in it tells.
    /// </remarks>
    /// <example>
    /// <code>
    /// var marker = Guid.NewGuid().ToString("N");
    /// var request = new CreateCaseRequest { ProjectId = projectId, TypeId = CaseType.StandardId, Title = "Disk full", Description = marker };
    /// Case? created;
    /// try
    /// {
    ///     created = await cases.CreateAsync(request);
    /// }
    /// catch (Exception exception) when (exception.IsOutcomeUnknown())
    /// {
    ///     // Without a result the case was not created, or cannot be found yet.
    ///     created = (await cases.SearchPageAsync(CaseFilter.Text(marker))).Items is [var found] ? found : null;
    /// }
    /// </code>
    /// </example>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 400 when a value is not valid or 404 when a resource that the request refers to does not
    /// exist.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="request"/> is <see langword="null"/>, or a required value of it is blank.
    /// </exception>
    public virtual Task<Case> CreateAsync(CreateCaseRequest request, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.CreateCase.For(), request, cancellationToken);

    /// <summary>Gets a case.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The case, with the users who created it, modified it or are assigned to it.</returns>
    /// <remarks><c>GET /api/v2/cases/{case_id}</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the case does not exist.</exception>
    /// <exception cref="ArgumentException"><paramref name="caseId"/> is not a valid identifier.</exception>
    public virtual Task<Case> GetAsync(string caseId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.GetCase.For(caseId), cancellationToken);
}
