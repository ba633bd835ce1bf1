using Datadog.CaseManagement.Cases;

namespace Datadog.CaseManagement;

/// <content>Several cases at once.</content>
public partial class CasesClient
{
    /// <summary>Does the same to several cases at once.</summary>
    /// <param name="caseIds">The cases' UUIDs or keys.</param>
    /// <param name="action">What is done to each of them.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <remarks>
    /// <c>POST /api/v2/cases/bulk</c>. OAuth scope: <c>cases_write</c>. Not repeated after a failure whose outcome is unknown.
    /// </remarks>
    /// <exception cref="DatadogApiException">400: a value is not valid. 401, 403, 404, 429 and others as Datadog answers.</exception>
    public virtual Task BulkUpdateAsync(
        IReadOnlyCollection<string> caseIds, CaseBulkAction action, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.BulkUpdateCases.For(), new BulkUpdate(caseIds, action), cancellationToken);
}
