using Datadog.CaseManagement.CaseTypes;

namespace Datadog.CaseManagement;

public partial class CaseTypesClient
{
    /// <summary>Lists the custom attributes of all case types of the organization.</summary>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The custom attributes, each with the identifier of its case type.</returns>
    /// <remarks><c>GET /api/v2/cases/types/custom_attributes</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 403 when the OAuth scope is missing.</exception>
    public virtual Task<IReadOnlyList<CustomAttribute>> ListCustomAttributesAsync(CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseTypeOperations.GetAllCustomAttributes.For(), cancellationToken);

    /// <summary>Lists the custom attributes of one case type.</summary>
    /// <param name="caseTypeId">The UUID of the case type.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The custom attributes; an empty list if the case type has none.</returns>
    /// <remarks><c>GET /api/v2/cases/types/{case_type_id}/custom_attributes</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the case type does not exist.</exception>
    /// <exception cref="ArgumentException"><paramref name="caseTypeId"/> is not a valid identifier.</exception>
    public virtual Task<IReadOnlyList<CustomAttribute>> ListCustomAttributesAsync(
        string caseTypeId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseTypeOperations.GetAllCustomAttributeConfigsByCaseType.For(caseTypeId), cancellationToken);

    /// <summary>Finds a custom attribute of a case type by its key.</summary>
    /// <param name="caseTypeId">The UUID of the case type.</param>
    /// <param name="key">The key of the custom attribute, such as <c>region</c>.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The custom attribute; <see langword="null"/> if the case type has none with the key.</returns>
    /// <remarks>
    /// <c>GET /api/v2/cases/types/{case_type_id}/custom_attributes</c>. OAuth scope: <c>cases_read</c>. Each call lists the custom
    /// attributes of the case type: those of other case types can have the same key. Upper and lower case are not distinguished, unless
    /// several keys differ in nothing else.
    /// </remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the case type does not exist.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="caseTypeId"/> is not a valid identifier, or <paramref name="key"/> is blank.
    /// </exception>
    public virtual Task<CustomAttribute?> FindCustomAttributeByKeyAsync(
        string caseTypeId, string key, CancellationToken cancellationToken = default) =>
        Api.FindAsync(
            CaseTypeOperations.GetAllCustomAttributeConfigsByCaseType.For(caseTypeId),
            static attribute => attribute.Attributes.Key,
            Guard.NotBlank(key),
            cancellationToken);

    /// <summary>Adds a custom attribute to a case type.</summary>
    /// <param name="caseTypeId">The UUID of the case type.</param>
    /// <param name="request">The key, name and data type of the custom attribute.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The created custom attribute.</returns>
    /// <remarks>
    /// <c>POST /api/v2/cases/types/{case_type_id}/custom_attributes</c>. OAuth scope: <c>cases_shared_settings_write</c>. Not retried
    /// after a failure whose outcome is unknown.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 400 when a value is not valid, such as an unknown data type, 404 when the case type does not
    /// exist or 409 when the request conflicts with an existing resource.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="caseTypeId"/> is not a valid identifier, or <paramref name="request"/> is <see langword="null"/>, or a required
    /// value of it is blank.
    /// </exception>
    public virtual Task<CustomAttribute> CreateCustomAttributeAsync(
        string caseTypeId, CreateCustomAttributeRequest request, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseTypeOperations.CreateCustomAttributeConfig.For(caseTypeId), request, cancellationToken);

    /// <summary>Updates the name, description, data type or options of a custom attribute.</summary>
    /// <param name="caseTypeId">The UUID of the case type.</param>
    /// <param name="customAttributeId">The UUID of the custom attribute, not its key.</param>
    /// <param name="update">The values to update. A value that is not set is not changed.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The updated custom attribute.</returns>
    /// <remarks>
    /// <c>PUT /api/v2/cases/types/{case_type_id}/custom_attributes/{custom_attribute_id}</c>. OAuth scope:
    /// <c>cases_shared_settings_write</c>.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 400 when a value is not valid or 404 when the case type or custom attribute does not exist.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="caseTypeId"/> or <paramref name="customAttributeId"/> is not a valid identifier, or <paramref name="update"/> is
    /// <see langword="null"/> or has a blank option.
    /// </exception>
    public virtual Task<CustomAttribute> UpdateCustomAttributeAsync(
        string caseTypeId, string customAttributeId, CustomAttributeUpdate update, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseTypeOperations.UpdateCustomAttributeConfig.For(caseTypeId, customAttributeId), update, cancellationToken);

    /// <summary>Deletes a custom attribute from a case type.</summary>
    /// <param name="caseTypeId">The UUID of the case type.</param>
    /// <param name="customAttributeId">The UUID of the custom attribute, not its key.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>A task that represents the asynchronous operation.</returns>
    /// <remarks>
    /// <c>DELETE /api/v2/cases/types/{case_type_id}/custom_attributes/{custom_attribute_id}</c>. OAuth scope:
    /// <c>cases_shared_settings_write</c>.
    /// </remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 400 when the identifier is not a UUID.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="caseTypeId"/> or <paramref name="customAttributeId"/> is not a valid identifier.
    /// </exception>
    public virtual Task DeleteCustomAttributeAsync(
        string caseTypeId, string customAttributeId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseTypeOperations.DeleteCustomAttributeConfig.For(caseTypeId, customAttributeId), cancellationToken);
}
