using Datadog.CaseManagement.CaseTypes;
using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement;

/// <summary>Case types: what classes of cases an organisation has.</summary>
/// <remarks>
/// Every method throws a <see cref="DatadogApiException"/> when Datadog refuses the call or answers what cannot be read, and an
/// <see cref="ArgumentException"/> for an identifier that is blank or cannot be sent.
/// </remarks>
public partial class CaseTypesClient : ApiClient
{
    /// <summary>Makes a client that talks through an <see cref="HttpClient"/> of the caller's.</summary>
    /// <param name="httpClient">
    /// The client to send with. It should not follow redirects, lest the keys reach another host, and it stays the caller's to dispose.
    /// </param>
    /// <param name="options">Where to send and with what credentials. What it leaves unset is taken from the environment variables.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is missing or malformed.</exception>
    public CaseTypesClient(HttpClient httpClient, DatadogCaseManagementOptions options)
        : base(httpClient, options)
    {
    }

    /// <summary>Makes a client for mocking libraries, whose methods they replace.</summary>
    protected CaseTypesClient()
    {
    }

    internal CaseTypesClient(Connection connection)
        : base(connection)
    {
    }

    /// <summary>Lists all case types of the organisation.</summary>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The case types.</returns>
    /// <remarks><c>GET /api/v2/cases/types</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task<IReadOnlyList<CaseType>> ListAsync(CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseTypeOperations.GetAllCaseTypes.For(), cancellationToken);

    /// <summary>Creates a case type.</summary>
    /// <param name="request">The name of the case type, and what else it starts with.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The case type, with its identifier.</returns>
    /// <remarks>
    /// <c>POST /api/v2/cases/types</c>. OAuth scope: <c>cases_shared_settings_write</c>. Not repeated after a failure whose outcome is
    /// unknown.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// 400: a value is not valid, such as an emoji that is none. 401, 403, 409, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task<CaseType> CreateAsync(CreateCaseTypeRequest request, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseTypeOperations.CreateCaseType.For(), request, cancellationToken);

    /// <summary>Changes the name, emoji or description of a case type, or whether it is deleted.</summary>
    /// <param name="caseTypeId">The case type's UUID.</param>
    /// <param name="update">What changes.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The case type as it is now.</returns>
    /// <remarks><c>PUT /api/v2/cases/types/{case_type_id}</c>. OAuth scope: <c>cases_shared_settings_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// 400: a value is not valid. 404: there is no such case type. 401, 403, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task<CaseType> UpdateAsync(string caseTypeId, CaseTypeUpdate update, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseTypeOperations.UpdateCaseType.For(caseTypeId), update, cancellationToken);

    /// <summary>Deletes a case type.</summary>
    /// <param name="caseTypeId">The case type's UUID.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>A task that ends when the case type is deleted. Deleting it once more succeeds too.</returns>
    /// <remarks><c>DELETE /api/v2/cases/types/{case_type_id}</c>. OAuth scope: <c>cases_shared_settings_write</c>.</remarks>
    /// <exception cref="DatadogApiException">401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task DeleteAsync(string caseTypeId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseTypeOperations.DeleteCaseType.For(caseTypeId), cancellationToken);
}
