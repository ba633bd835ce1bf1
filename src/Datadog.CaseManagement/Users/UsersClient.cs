using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Users;

namespace Datadog.CaseManagement;

/// <summary>The client for the users of the organization, to whom cases can be assigned and who can watch them.</summary>
/// <remarks>
/// Datadog documents the statuses 400, 401, 403, 404 and 429 for every operation. Each of them, any other error and a response that cannot
/// be read result in a <see cref="DatadogApiException"/>. A valid identifier is not blank, is neither <c>.</c> nor <c>..</c>, and has at
/// most 60,000 characters when it is escaped. Text with a lone surrogate, which UTF-8 cannot represent, results in an
/// <see cref="ArgumentException"/>.
/// </remarks>
public class UsersClient : ApiClient
{
    /// <summary>Initializes a new instance of the <see cref="UsersClient"/> class with an HTTP client.</summary>
    /// <param name="httpClient">
    /// The HTTP client. Disable automatic redirects so that the keys are never sent to another host. Its message handlers see the keys, and
    /// those of <see cref="IHttpClientFactory"/> log them at Trace level: for a client of the factory, use <c>AddDatadogCaseManagement()</c>.
    /// The caller disposes it.
    /// </param>
    /// <param name="options">The options of the client. What is not set is read from the environment variables.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is missing or not valid.</exception>
    public UsersClient(HttpClient httpClient, DatadogCaseManagementOptions options)
        : base(httpClient, options)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="UsersClient"/> class for mocking.</summary>
    protected UsersClient()
    {
    }

    internal UsersClient(Connection connection)
        : base(connection)
    {
    }

    /// <summary>Searches for users, over all pages.</summary>
    /// <param name="filter">
    /// The text that the users must contain, such as a part of the name or of the email address; <see langword="null"/> for all users.
    /// </param>
    /// <param name="options">The statuses and the order of the users, the first page and the page size.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>
    /// The users. Each page is fetched when it is needed. Deactivated users and users who have not signed in yet are among them, unless
    /// <paramref name="options"/> name the statuses.
    /// </returns>
    /// <remarks>
    /// <c>GET /api/v2/users</c>. OAuth scope: <c>user_access_read</c>. Each page is a separate request, which is sent when the users of the
    /// previous page have been consumed. Cancellation is observed between users and during a request.
    /// <para>
    /// A user who is also among the 10,000 users before is returned once. The search ends with the page that completes the number of users
    /// that the service reports, otherwise with an empty page; in any case after two consecutive pages without new users.
    /// </para>
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 403 when the key may not read users. The exception is thrown while a page is fetched.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="filter"/> cannot be sent, or a number in <paramref name="options"/> is out of range.
    /// </exception>
    public virtual IAsyncEnumerable<User> SearchAsync(
        string? filter = null, UserSearchOptions? options = null, CancellationToken cancellationToken = default) =>
        Api.StreamAsync(UserOperations.ListUsers.For(), UserSearchOptions.Query(filter, options), 0, cancellationToken);

    /// <summary>Searches for users and returns one page of the results.</summary>
    /// <param name="filter">
    /// The text that the users must contain, such as a part of the name or of the email address; <see langword="null"/> for all users.
    /// </param>
    /// <param name="options">The statuses and the order of the users, the page number and the page size.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>
    /// The page, with the number of the next page. <see cref="Page{T}.TotalItems"/> is the number of users that match the filter. The service
    /// does not report the number of pages.
    /// </returns>
    /// <remarks><c>GET /api/v2/users</c>. OAuth scope: <c>user_access_read</c>. The first page is 0.</remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 403 when the key may not read users.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="filter"/> cannot be sent, or a number in <paramref name="options"/> is out of range.
    /// </exception>
    public virtual Task<Page<User>> SearchPageAsync(
        string? filter = null, UserSearchOptions? options = null, CancellationToken cancellationToken = default) =>
        Api.GetPageAsync(UserOperations.ListUsers.For(), UserSearchOptions.Query(filter, options), cancellationToken);

    /// <summary>Finds the user with an email address.</summary>
    /// <param name="email">The complete email address, such as <c>ada@example.com</c>, in upper or lower case.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>
    /// The user; <see langword="null"/> if no user of the organization has the address. If several have it, such as a person and a service
    /// account, it is the first in the order of the service.
    /// </returns>
    /// <remarks>
    /// <c>GET /api/v2/users</c>. OAuth scope: <c>user_access_read</c>. The service searches for the address, which also finds users who only
    /// contain it; their addresses are then compared. Further pages are fetched until the user is found. A deactivated user and a user who
    /// has not signed in yet are found too: see <see cref="UserAttributes.Status"/>.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 403 when the key may not read users.
    /// </exception>
    /// <exception cref="ArgumentException"><paramref name="email"/> is blank or cannot be sent.</exception>
    /// <example>
    /// <code>
    /// if (await users.FindByEmailAsync("ada@example.com") is { } ada)
    /// {
    ///     await cases.AssignAsync("CASEM-2", ada.Id);
    /// }
    /// </code>
    /// </example>
    public virtual Task<User?> FindByEmailAsync(string email, CancellationToken cancellationToken = default) =>
        Api.FindAsync(
            UserOperations.ListUsers.For(),
            UserSearchOptions.Query(Guard.NotBlank(email), null, nameof(email)),
            user => string.Equals(user.Attributes.Email, email, StringComparison.OrdinalIgnoreCase),
            cancellationToken);

    /// <summary>Gets a user.</summary>
    /// <param name="userId">The UUID of the user.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The user.</returns>
    /// <remarks><c>GET /api/v2/users/{user_id}</c>. OAuth scope: <c>user_access_read</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the user does not exist.</exception>
    /// <exception cref="ArgumentException"><paramref name="userId"/> is not a valid identifier.</exception>
    public virtual Task<User> GetAsync(string userId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(UserOperations.GetUser.For(userId), cancellationToken);
}
