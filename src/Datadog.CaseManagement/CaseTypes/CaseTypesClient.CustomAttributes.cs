using Datadog.CaseManagement.CaseTypes;

namespace Datadog.CaseManagement;

public partial class CaseTypesClient
{
    /// <summary>Lists the custom attributes of all case types of the organisation.</summary>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The custom attributes; each names its case type.</returns>
    /// <remarks><c>GET /api/v2/cases/types/custom_attributes</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task<IReadOnlyList<CustomAttribute>> ListCustomAttributesAsync(CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseTypeOperations.GetAllCustomAttributes.For(), cancellationToken);

    /// <summary>Lists the custom attributes of one case type.</summary>
    /// <param name="caseTypeId">The case type's UUID.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The custom attributes; none when the case type has none.</returns>
    /// <remarks><c>GET /api/v2/cases/types/{case_type_id}/custom_attributes</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">404: there is no such case type. 400, 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task<IReadOnlyList<CustomAttribute>> ListCustomAttributesAsync(
        string caseTypeId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseTypeOperations.GetAllCustomAttributeConfigsByCaseType.For(caseTypeId), cancellationToken);

    /// <summary>Adds a custom attribute to a case type.</summary>
    /// <param name="caseTypeId">The case type's UUID.</param>
    /// <param name="request">The key, name and data type of the custom attribute.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The custom attribute, with its identifier.</returns>
    /// <remarks>
    /// <c>POST /api/v2/cases/types/{case_type_id}/custom_attributes</c>. OAuth scope: <c>cases_shared_settings_write</c>. Not repeated
    /// after a failure whose outcome is unknown.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// 400: a value is not valid, such as a data type that Datadog does not know. 404: there is no such case type. 401, 403, 409, 429
    /// and others as Datadog answers.
    /// </exception>
    public virtual Task<CustomAttribute> CreateCustomAttributeAsync(
        string caseTypeId, CreateCustomAttributeRequest request, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseTypeOperations.CreateCustomAttributeConfig.For(caseTypeId), request, cancellationToken);

    /// <summary>Changes the name, description, data type or options of a custom attribute.</summary>
    /// <param name="caseTypeId">The case type's UUID.</param>
    /// <param name="customAttributeId">The custom attribute's UUID, not its key.</param>
    /// <param name="update">What changes.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The custom attribute as it is now.</returns>
    /// <remarks>
    /// <c>PUT /api/v2/cases/types/{case_type_id}/custom_attributes/{custom_attribute_id}</c>. OAuth scope:
    /// <c>cases_shared_settings_write</c>.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// 400: a value is not valid. 404: there is no such case type or custom attribute. 401, 403, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task<CustomAttribute> UpdateCustomAttributeAsync(
        string caseTypeId, string customAttributeId, CustomAttributeUpdate update, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseTypeOperations.UpdateCustomAttributeConfig.For(caseTypeId, customAttributeId), update, cancellationToken);

    /// <summary>Deletes a custom attribute from a case type.</summary>
    /// <param name="caseTypeId">The case type's UUID.</param>
    /// <param name="customAttributeId">The custom attribute's UUID, not its key.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>A task that ends when the custom attribute is deleted.</returns>
    /// <remarks>
    /// <c>DELETE /api/v2/cases/types/{case_type_id}/custom_attributes/{custom_attribute_id}</c>. OAuth scope:
    /// <c>cases_shared_settings_write</c>.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// 400: the identifier is not a UUID. 401, 403, 404, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task DeleteCustomAttributeAsync(
        string caseTypeId, string customAttributeId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseTypeOperations.DeleteCustomAttributeConfig.For(caseTypeId, customAttributeId), cancellationToken);
}
