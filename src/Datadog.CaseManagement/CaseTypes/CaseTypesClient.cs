using Datadog.CaseManagement.CaseTypes;
using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement;

/// <summary>The client for case types and their custom attributes.</summary>
/// <remarks>
/// Datadog documents the statuses 400, 401, 403, 404 and 429 for every operation. Each of them, any other error and a response that cannot
/// be read result in a <see cref="DatadogApiException"/>. A valid identifier is not blank, is neither <c>.</c> nor <c>..</c>, and has at
/// most 60,000 characters when it is escaped. Text with a lone surrogate, which UTF-8 cannot represent, results in an
/// <see cref="ArgumentException"/>.
/// </remarks>
public partial class CaseTypesClient : ApiClient
{
    /// <summary>Initializes a new instance of the <see cref="CaseTypesClient"/> class with an HTTP client.</summary>
    /// <param name="httpClient">
    /// The HTTP client. Disable automatic redirects so that the keys are never sent to another host. Its message handlers see the keys, and
    /// those of <see cref="IHttpClientFactory"/> log them at Trace level: for a client of the factory, use <c>AddDatadogCaseManagement()</c>.
    /// The caller disposes it.
    /// </param>
    /// <param name="options">The options of the client. What is not set is read from the environment variables.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is missing or not valid.</exception>
    public CaseTypesClient(HttpClient httpClient, DatadogCaseManagementOptions options)
        : base(httpClient, options)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="CaseTypesClient"/> class for mocking.</summary>
    protected CaseTypesClient()
    {
    }

    internal CaseTypesClient(Connection connection)
        : base(connection)
    {
    }

    /// <summary>Lists all case types of the organization.</summary>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The case types.</returns>
    /// <remarks><c>GET /api/v2/cases/types</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 403 when the OAuth scope is missing.</exception>
    public virtual Task<IReadOnlyList<CaseType>> ListAsync(CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseTypeOperations.GetAllCaseTypes.For(), cancellationToken);

    /// <summary>Finds a case type by its name.</summary>
    /// <param name="name">The name of the case type, such as <c>Standard</c>.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>
    /// The case type, of several with the name the first in the list; <see langword="null"/> if none has it. A case type that is marked as
    /// deleted is not found.
    /// </returns>
    /// <remarks>
    /// <c>GET /api/v2/cases/types</c>. OAuth scope: <c>cases_read</c>. Each call lists the case types. Upper and lower case are not
    /// distinguished, unless several names differ in nothing else.
    /// </remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 403 when the OAuth scope is missing.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public virtual Task<CaseType?> FindByNameAsync(string name, CancellationToken cancellationToken = default) =>
        Api.FindAsync(
            CaseTypeOperations.GetAllCaseTypes.For(),
            static type => type.Attributes.DeletedAt is null ? type.Attributes.Name : null,
            Guard.NotBlank(name),
            cancellationToken);

    /// <summary>Creates a case type.</summary>
    /// <param name="request">The name and other initial values of the case type.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The created case type.</returns>
    /// <remarks>
    /// <c>POST /api/v2/cases/types</c>. OAuth scope: <c>cases_shared_settings_write</c>. Not retried after a failure whose outcome is
    /// unknown.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 400 when a value is not valid, such as text that is not an emoji, or 409 when the request
    /// conflicts with an existing resource.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="request"/> is <see langword="null"/>, or a required value of it is blank.
    /// </exception>
    public virtual Task<CaseType> CreateAsync(CreateCaseTypeRequest request, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseTypeOperations.CreateCaseType.For(), request, cancellationToken);

    /// <summary>Updates the name, emoji, description or deleted state of a case type.</summary>
    /// <param name="caseTypeId">The UUID of the case type.</param>
    /// <param name="update">The values to update. A value that is not set is not changed.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The updated case type.</returns>
    /// <remarks><c>PUT /api/v2/cases/types/{case_type_id}</c>. OAuth scope: <c>cases_shared_settings_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 400 when a value is not valid or 404 when the case type does not exist.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="caseTypeId"/> is not a valid identifier, or <paramref name="update"/> is <see langword="null"/>.
    /// </exception>
    public virtual Task<CaseType> UpdateAsync(string caseTypeId, CaseTypeUpdate update, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseTypeOperations.UpdateCaseType.For(caseTypeId), update, cancellationToken);

    /// <summary>Deletes a case type.</summary>
    /// <param name="caseTypeId">The UUID of the case type.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>A task that represents the asynchronous operation.</returns>
    /// <remarks>
    /// <c>DELETE /api/v2/cases/types/{case_type_id}</c>. OAuth scope: <c>cases_shared_settings_write</c>. Deleting a case type that is
    /// already deleted succeeds.
    /// </remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 403 when the OAuth scope is missing.</exception>
    /// <exception cref="ArgumentException"><paramref name="caseTypeId"/> is not a valid identifier.</exception>
    public virtual Task DeleteAsync(string caseTypeId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseTypeOperations.DeleteCaseType.For(caseTypeId), cancellationToken);
}
