using System.Globalization;
using System.Net;
using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement.Cases;

/// <summary>Waits for the ticket that another system creates for a case.</summary>
internal static class TicketWait
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan DefaultInterval = TimeSpan.FromSeconds(2);

    /// <param name="api">The connection.</param>
    /// <param name="caseId">The UUID or key of the case.</param>
    /// <param name="kind">What the ticket is called.</param>
    /// <param name="getTicket">Returns the ticket of a case.</param>
    /// <param name="getStatus">Returns the status of a ticket.</param>
    /// <param name="timeout">The time limit; <see langword="null"/> for the default.</param>
    /// <param name="interval">The time between two requests; <see langword="null"/> for the default.</param>
    /// <param name="cancellationToken">The token of the caller.</param>
    public static Task<T> ForAsync<T>(
        Connection api,
        string caseId,
        string kind,
        Func<CaseAttributes, T?> getTicket,
        Func<T, TicketStatus?> getStatus,
        TimeSpan? timeout,
        TimeSpan? interval,
        CancellationToken cancellationToken)
        where T : JsonModel
    {
        var limit = Guard.Wait(timeout ?? DefaultTimeout, nameof(timeout));
        return GetTicketAsync(api.PollAsync(
            CaseOperations.GetCase.For(caseId),
            IsEnded,
            Guard.Wait(interval ?? DefaultInterval, nameof(interval)),
            limit,
            found => string.Create(
                CultureInfo.InvariantCulture,
                $"The {kind} of the case {caseId} was not completed within {limit.TotalSeconds:0.###} s (timeout): {Describe(found)}."),
            cancellationToken));

        bool IsEnded(Case found) =>
            getTicket(found.Attributes) is { } ticket
            && getStatus(ticket) is { } status
            && (status == TicketStatus.Completed || status == TicketStatus.Failed);

        string Describe(Case? found) =>
            found is null ? "there was no answer"
            : getTicket(found.Attributes) is { } ticket ? $"Datadog reports {ticket}"
            : "the case has none yet";

        async Task<T> GetTicketAsync(Task<Case> poll)
        {
            var ticket = getTicket((await poll.ConfigureAwait(false)).Attributes)!;
            return getStatus(ticket) == TicketStatus.Completed
                ? ticket
                : throw new DatadogApiException($"The creation of the {kind} of the case {caseId} failed: Datadog reports {ticket}.")
                {
                    StatusCode = HttpStatusCode.OK,
                    Operation = CaseOperations.GetCase.Name,
                    Method = CaseOperations.GetCase.Method,
                };
        }
    }
}
