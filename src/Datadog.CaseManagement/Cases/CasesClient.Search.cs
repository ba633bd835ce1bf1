using Datadog.CaseManagement.Cases;

namespace Datadog.CaseManagement;

/// <content>Searching and counting cases.</content>
public partial class CasesClient
{
    /// <summary>Searches for cases, over all pages.</summary>
    /// <param name="filter">
    /// The search query, in the syntax of the Case Management search bar, which <see cref="CaseFilter"/> can build; <see langword="null"/>
    /// for all cases.
    /// </param>
    /// <param name="options">The order of the cases, the first page, the page size, and how many pages are requested ahead.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The cases. Each page is fetched when it is needed, or ahead.</returns>
    /// <remarks>
    /// <c>GET /api/v2/cases</c>. OAuth scope: <c>cases_read</c>. Each page is a separate request, which is sent when the items of the
    /// previous page have been consumed, or before with <see cref="CaseSearchOptions.PagesAhead"/>. Cancellation is observed between items
    /// and during a request.
    /// <para>
    /// A case that is also among the 10,000 cases before it is returned once, because new cases move others to later pages. The search ends
    /// where the service reports the last page, or with an empty page after which the service reports no other; in any case after two
    /// consecutive pages without new cases, or 1,000 consecutive empty pages.
    /// </para>
    /// <para>
    /// A change that removes cases from the result, or reorders it, while pages are fetched moves cases between pages, so that some are
    /// skipped. Collect the cases first, then change them:
    /// <code>
    /// var found = new List&lt;Case>();
    /// await foreach (var match in cases.SearchAsync("status:open"))
    /// {
    ///     found.Add(match);
    /// }
    ///
    /// foreach (var match in found)
    /// {
    ///     await cases.UpdateStatusAsync(match.Id, CaseStatus.Closed);
    /// }
    /// </code>
    /// </para>
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 400 when the filter cannot be parsed. The exception is thrown while a page is fetched.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="filter"/> cannot be sent, or a number in <paramref name="options"/> is out of range.
    /// </exception>
    public virtual IAsyncEnumerable<Case> SearchAsync(
        string? filter = null, CaseSearchOptions? options = null, CancellationToken cancellationToken = default) =>
        Api.StreamAsync(CaseOperations.SearchCases.For(), CaseSearchOptions.Query(filter, options), options?.PagesAhead ?? 0, cancellationToken);

    /// <summary>Searches for cases and returns one page of the results.</summary>
    /// <param name="filter">
    /// The search query, in the syntax of the Case Management search bar, which <see cref="CaseFilter"/> can build; <see langword="null"/>
    /// for all cases.
    /// </param>
    /// <param name="options">The order of the cases, the page number and the page size.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The page, with the number of the next page.</returns>
    /// <remarks>
    /// <c>GET /api/v2/cases</c>. OAuth scope: <c>cases_read</c>. A change that removes cases from the result moves those of later pages: fetch
    /// all pages before changing cases, as <see cref="SearchAsync"/> shows.
    /// </remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 400 when the filter cannot be parsed.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="filter"/> cannot be sent, or a number in <paramref name="options"/> is out of range.
    /// </exception>
    public virtual Task<Page<Case>> SearchPageAsync(
        string? filter = null, CaseSearchOptions? options = null, CancellationToken cancellationToken = default) =>
        Api.GetPageAsync(CaseOperations.SearchCases.For(), CaseSearchOptions.Query(filter, options), cancellationToken);

    /// <summary>Searches for overdue cases, over all pages.</summary>
    /// <param name="today">
    /// The current date where the due dates apply, such as
    /// <c>DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, zone).DateTime)</c>: a due date has no time zone.
    /// </param>
    /// <param name="filter">
    /// The search query for the cases among which to look, such as those of a project or a type, in the syntax of the Case Management search
    /// bar, which <see cref="CaseFilter"/> can build; <see langword="null"/> for all cases.
    /// </param>
    /// <param name="options">The order of the cases, the first page and the page size.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The cases that are overdue as <see cref="Case.IsOverdue"/> defines it. Each page is fetched when it is needed.</returns>
    /// <remarks>
    /// <c>GET /api/v2/cases</c>. OAuth scope: <c>cases_read</c>. Datadog's search has no facet for due dates: the service finds the cases that
    /// match the filter and are not closed, and those that are not overdue are left out here, so that a page can have no overdue case.
    /// Everything else is as for <see cref="SearchAsync"/>: collect the cases first, then change them.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 400 when the filter cannot be parsed. The exception is thrown while a page is fetched.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="filter"/> cannot be sent, or a number in <paramref name="options"/> is out of range.
    /// </exception>
    /// <example>
    /// <code>
    /// var today = DateOnly.FromDateTime(DateTime.Today);
    /// await foreach (var overdue in cases.SearchOverdueAsync(today, CaseFilter.Project("SEC")))
    /// {
    ///     Console.WriteLine($"{overdue.Attributes.Key} was due on {overdue.Attributes.DueDate:yyyy-MM-dd}.");
    /// }
    /// </code>
    /// </example>
    public virtual IAsyncEnumerable<Case> SearchOverdueAsync(
        DateOnly today, string? filter = null, CaseSearchOptions? options = null, CancellationToken cancellationToken = default) =>
        OverdueSearch.SelectAsync(SearchAsync(OverdueSearch.Filter(filter), options, cancellationToken), today, cancellationToken);

    /// <summary>Counts the cases that match a filter.</summary>
    /// <param name="filter">
    /// The search query, in the syntax of the Case Management search bar, which <see cref="CaseFilter"/> can build; <see langword="null"/>
    /// for all cases.
    /// </param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The number of cases, without archived ones, which searches do not find.</returns>
    /// <remarks>
    /// <c>GET /api/v2/cases</c>. OAuth scope: <c>cases_read</c>. The number is the total that the service reports with a search for one case
    /// a page; where it reports only how many pages there are, it is their number. <see cref="CountByAsync"/> counts by the values of fields.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 400 when the filter cannot be parsed, or found cases without reporting a total.
    /// </exception>
    /// <exception cref="ArgumentException"><paramref name="filter"/> cannot be sent.</exception>
    /// <example>
    /// <code>var open = await cases.CountAsync(CaseFilter.Status(CaseStatus.Open));</code>
    /// </example>
    public virtual Task<int> CountAsync(string? filter = null, CancellationToken cancellationToken = default) =>
        CaseTotal.ReadAsync(SearchPageAsync(filter, CaseTotal.OneCase, cancellationToken));

    /// <summary>Counts cases, grouped by the values of fields.</summary>
    /// <param name="filter">
    /// The search query, in the syntax of the Case Management search bar, which <see cref="CaseFilter"/> can build; <see langword="null"/>
    /// for all cases.
    /// </param>
    /// <param name="groupBys">The fields to group by, such as <c>status</c> or <c>priority</c>; <see langword="null"/> for none.</param>
    /// <param name="limit">The maximum number of values of a field; <see langword="null"/> for the default of the service.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The counts, one group for each field.</returns>
    /// <remarks><c>GET /api/v2/cases/count</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 400 when the filter cannot be parsed.</exception>
    /// <exception cref="ArgumentException"><paramref name="filter"/> or <paramref name="groupBys"/> cannot be sent.</exception>
    /// <example>
    /// <code>var counts = await cases.CountByAsync("team:storage", [.. fields]); // fields is an IEnumerable&lt;string></code>
    /// </example>
    public virtual Task<CaseCount> CountByAsync(
        string? filter = null,
        IReadOnlyCollection<string>? groupBys = null,
        int? limit = null,
        CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.CountCases.For(CountQuery.Create(filter, groupBys, limit)), cancellationToken);

    /// <summary>Groups cases by fields and counts the cases of each group.</summary>
    /// <param name="filter">
    /// The search query, in the syntax of the Case Management search bar, which <see cref="CaseFilter"/> can build.
    /// </param>
    /// <param name="groupBys">The fields to group by, such as <c>status</c>.</param>
    /// <param name="limit">The maximum number of groups, from 1 to 1000.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The groups with their counts, and the total count.</returns>
    /// <remarks><c>POST /api/v2/cases/aggregate</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 400 when the filter cannot be parsed.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="filter"/> or <paramref name="groupBys"/> is <see langword="null"/>, or <paramref name="limit"/> is out of range.
    /// </exception>
    /// <example>
    /// <code>var groups = await cases.AggregateAsync("status:open", [.. fields], 100); // fields is an IEnumerable&lt;string></code>
    /// </example>
    public virtual Task<CaseAggregate> AggregateAsync(
        string filter, IReadOnlyCollection<string> groupBys, int limit, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.AggregateCases.For(), new Aggregation(filter, groupBys, limit), cancellationToken);
}
