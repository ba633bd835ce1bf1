using Datadog.CaseManagement.Cases;
using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement;

/// <summary>Cases: creating, finding, changing and linking them, and what is said about them.</summary>
/// <remarks>
/// Every method throws a <see cref="DatadogApiException"/> when Datadog refuses the call or answers what cannot be read, and an
/// <see cref="ArgumentException"/> for an identifier that is blank or cannot be sent. Where <c>caseId</c> is asked for, the UUID and the
/// key, such as <c>CASEM-4523</c>, are both good.
/// </remarks>
public partial class CasesClient : ApiClient
{
    /// <summary>Makes a client that talks through an <see cref="HttpClient"/> of the caller's.</summary>
    /// <param name="httpClient">
    /// The client to send with. It should not follow redirects, lest the keys reach another host, and it stays the caller's to dispose.
    /// </param>
    /// <param name="options">Where to send and with what credentials. What it leaves unset is taken from the environment variables.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is missing or malformed.</exception>
    public CasesClient(HttpClient httpClient, DatadogCaseManagementOptions options)
        : base(httpClient, options)
    {
    }

    /// <summary>Makes a client for mocking libraries, whose methods they replace.</summary>
    protected CasesClient()
    {
    }

    internal CasesClient(Connection connection)
        : base(connection)
    {
    }

    /// <summary>Creates a case.</summary>
    /// <param name="request">The title, type and project of the case, and what else it starts with.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The case, with its identifier and key.</returns>
    /// <remarks><c>POST /api/v2/cases</c>. OAuth scope: <c>cases_write</c>. Not repeated after a failure whose outcome is unknown.</remarks>
    /// <exception cref="DatadogApiException">400: a value is not valid. 401, 403, 404, 429 and others as Datadog answers.</exception>
    public virtual Task<Case> CreateAsync(CreateCaseRequest request, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.CreateCase.For(), request, cancellationToken);

    /// <summary>Gets a case.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The case, with the users who created, changed and work on it.</returns>
    /// <remarks><c>GET /api/v2/cases/{case_id}</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">404: there is no such case. 400, 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task<Case> GetAsync(string caseId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.GetCase.For(caseId), cancellationToken);
}
