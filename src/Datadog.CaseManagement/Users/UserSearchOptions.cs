using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.Http.Requests;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the options of a search for users: their status, the order of the results and the pages to return.</summary>
public sealed partial record UserSearchOptions : IJsonReadable<UserSearchOptions>, IJsonWritable
{
    private const int FirstPage = 0;

    /// <summary>The number of the first page to return. The default is 0, the first page of a search for users.</summary>
    [JsonPropertyName("page_number")]
    public int PageNumber { get; init; } = FirstPage;

    /// <summary>The maximum number of users in a page, from 1 to 100. The default is 100.</summary>
    [JsonPropertyName("page_size")]
    public int PageSize { get; init; } = PageQuery.MaxSize;

    /// <summary>The statuses of the users to return; empty for users with any status, deactivated ones too.</summary>
    [JsonPropertyName("statuses")]
    public partial IReadOnlyList<UserStatus> Statuses { get; init; }

    /// <summary>The field to sort the users by; <see langword="null"/> for the default of the service, which is the name.</summary>
    [JsonPropertyName("sort_field")]
    public UserSortableField? SortField { get; init; }

    /// <summary>
    /// A value that indicates whether the sort order is ascending; <see langword="null"/> for the default of the service, which is ascending.
    /// </summary>
    [JsonPropertyName("ascending")]
    public bool? Ascending { get; init; }

    internal static PageQuery Query(
        string? filter, UserSearchOptions? options, [CallerArgumentExpression(nameof(filter))] string? parameter = null) =>
        (options ?? new UserSearchOptions()).Query(filter, parameter);

    private PageQuery Query(string? filter, string? parameter)
    {
        Guard.Within(FirstPage, int.MaxValue, PageNumber);
        Guard.Within(1, PageQuery.MaxSize, PageSize);
        return new PageQuery(FirstPage, PageNumber, PageSize, new QueryString
        {
            { "filter", filter, parameter },
            { "filter[status]", Statuses.Count > 0 ? string.Join(',', Statuses) : null, nameof(Statuses) },
            { "sort", SortField?.Value, nameof(SortField) },
            { "sort_dir", Ascending is { } ascending ? (ascending ? "asc" : "desc") : null },
        });
    }
}
