using Datadog.CaseManagement.Cases;

namespace Datadog.CaseManagement;

/// <content>Finding and counting cases.</content>
public partial class CasesClient
{
    /// <summary>Searches for cases, and goes on from page to page until there are no more.</summary>
    /// <param name="filter">
    /// What to look for, in the syntax of the Case Management search bar; <see cref="CaseFilter"/> writes it. <see langword="null"/> finds
    /// every case.
    /// </param>
    /// <param name="options">The order of the cases, where to begin, and how many come at a time.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The cases, which are fetched as they are consumed.</returns>
    /// <remarks>
    /// <c>GET /api/v2/cases</c>. OAuth scope: <c>cases_read</c>. Each page is a request of its own, sent when the one before it has been
    /// consumed; cancellation ends the stream between any two items.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// 400: the filter cannot be understood. 401, 403, 429 and others as Datadog answers, when the page in question is fetched.
    /// </exception>
    public virtual IAsyncEnumerable<Case> SearchAsync(
        string? filter = null, CaseSearchOptions? options = null, CancellationToken cancellationToken = default) =>
        Api.StreamAsync(CaseOperations.SearchCases.For(), CaseSearchOptions.Query(filter, options), cancellationToken);

    /// <summary>Searches for cases, and gets one page of what is found.</summary>
    /// <param name="filter">
    /// What to look for, in the syntax of the Case Management search bar; <see cref="CaseFilter"/> writes it. <see langword="null"/> finds
    /// every case.
    /// </param>
    /// <param name="options">The order of the cases, which page, and how many it may hold.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The page, and by which number to go on.</returns>
    /// <remarks><c>GET /api/v2/cases</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">400: the filter cannot be understood. 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task<Page<Case>> SearchPageAsync(
        string? filter = null, CaseSearchOptions? options = null, CancellationToken cancellationToken = default) =>
        Api.GetPageAsync(CaseOperations.SearchCases.For(), CaseSearchOptions.Query(filter, options), cancellationToken);

    /// <summary>Counts cases, by the values of the fields that are asked for.</summary>
    /// <param name="filter">
    /// Which cases to count, in the syntax of the Case Management search bar; <see cref="CaseFilter"/> writes it. <see langword="null"/>
    /// counts every case.
    /// </param>
    /// <param name="groupBys">The fields to group by, such as <c>status</c> and <c>priority</c>; <see langword="null"/> for none.</param>
    /// <param name="limit">How many values of a field are counted at most; <see langword="null"/> leaves it to the service.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The numbers, a group for each field.</returns>
    /// <remarks><c>GET /api/v2/cases/count</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">400: the filter cannot be understood. 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task<CaseCount> CountAsync(
        string? filter = null,
        IReadOnlyCollection<string>? groupBys = null,
        int? limit = null,
        CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.CountCases.For(CountQuery.Of(filter, groupBys, limit)), cancellationToken);

    /// <summary>Groups cases by their fields, and counts each group and all.</summary>
    /// <param name="filter">
    /// Which cases to count, in the syntax of the Case Management search bar; <see cref="CaseFilter"/> writes it.
    /// </param>
    /// <param name="groupBys">The fields to group by, such as <c>status</c>.</param>
    /// <param name="limit">How many groups are wanted at most, from 1 to 1000.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The groups with their numbers, and the total.</returns>
    /// <remarks><c>POST /api/v2/cases/aggregate</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">400: the filter cannot be understood. 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task<CaseAggregate> AggregateAsync(
        string filter, IReadOnlyCollection<string> groupBys, int limit, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.AggregateCases.For(), new Aggregation(filter, groupBys, limit), cancellationToken);
}
