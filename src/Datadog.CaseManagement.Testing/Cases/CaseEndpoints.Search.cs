using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.Cases.Search;
using Datadog.CaseManagement.Testing.Http;
using Datadog.CaseManagement.Testing.JsonApi;
using Datadog.CaseManagement.Testing.Storage;

namespace Datadog.CaseManagement.Testing.Cases;

internal static partial class CaseEndpoints
{
    private const int MaxGroups = 1000;
    private const string CreatedAtField = "created_at";
    private const string PriorityField = "priority";
    private const string StatusField = "status";

    /// <summary>Searches for cases, a page at a time. A page after the last one is empty.</summary>
    private static ApiResult SearchCases(RequestContext context)
    {
        var page = PageRequest.Read(context.Query, firstNumber: 1);
        var found = Sort(FindCases("filter", context.Query.ReadString("filter"), context).Select(found => found.Case), context);
        var shown = page.Apply(found);
        var document = CaseResource.CreateDocument(shown, context.Store);
        document["meta"] = new JsonObject
        {
            ["page"] = new JsonObject { ["current"] = page.Number, ["size"] = shown.Count, ["total"] = page.CountPages(found) },
            ["total_cases"] = found.Count,
        };
        return ApiResult.Ok(document);
    }

    /// <summary>Counts cases by the values of facets, by default all the values. The id of the response has no meaning.</summary>
    private static ApiResult CountCases(RequestContext context)
    {
        var limit = context.Query.ReadInt32("limit", minimum: 1, defaultValue: int.MaxValue);
        var facets = (context.Query.ReadString("group_bys") ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var cases = FindCases("query_filter", context.Query.ReadString("query_filter"), context);
        return ApiResult.Ok(ResponseDocument.Create(ResourceObject.Create("count", Uuid.New(), new JsonObject
        {
            ["groups"] = new JsonArray([.. facets.Select(facet => CountGroup(facet, cases, limit))]),
        })));
    }

    /// <summary>
    /// Groups cases by facets, and counts each group and all cases. The name of a group of several facets is their values with commas between
    /// them. A case without a value of one of the facets is in no group. The id of the response has no meaning.
    /// </summary>
    private static ApiResult AggregateCases(RequestContext context)
    {
        const string Type = "aggregate";
        var attributes = context.ReadResource(Type).Attributes;
        var groupBy = attributes.ReadRequiredMembers("group_by");
        var facets = groupBy.ReadRequiredStrings("groups");
        var limit = groupBy.ReadInt32("limit", minimum: 1, maximum: MaxGroups);
        var cases = FindCases("query_filter", attributes.ReadRequiredString("query_filter"), context);
        var groups = CountValues(cases.SelectMany(@case => CombineFacets(@case, facets)), limit)
            .Select(group => new JsonObject { ["group"] = group.Value, ["value"] = new JsonArray(group.Count) });
        return ApiResult.Ok(ResponseDocument.Create(ResourceObject.Create(Type, Uuid.New(), new JsonObject
        {
            ["groups"] = new JsonArray([.. groups]),
            ["total"] = cases.Count,
        })));
    }

    /// <summary>Finds the cases that match a search query, without archived ones, in the order of their creation.</summary>
    private static List<CaseFacets> FindCases(string name, string? query, RequestContext context)
    {
        var condition = SearchQuery.Parse(name, query);
        var found = new List<CaseFacets>();
        foreach (var @case in context.Store.Cases.Rows.Where(@case => @case.ArchivedAt is null))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var facets = new CaseFacets(@case, context.Store);
            if (condition(facets))
            {
                found.Add(facets);
            }
        }

        return found;
    }

    // Descending by default. Cases with the same value are in the order of their creation, which is reversed with the others.
    private static List<StoredCase> Sort(IEnumerable<StoredCase> cases, RequestContext context)
    {
        var ascending = cases.OrderBy(GetSortKey(context.Query.ReadOneOf("sort[field]", CreatedAtField, PriorityField, StatusField), context.Store)).ToList();
        if (!context.Query.ReadBoolean("sort[asc]"))
        {
            ascending.Reverse();
        }

        return ascending;
    }

    private static Func<StoredCase, long> GetSortKey(string? field, Store store) => field switch
    {
        PriorityField => @case => StoredCase.GetPriorityRank(@case.Priority),
        StatusField => @case => store.CaseTypes.Find(@case.TypeId)!.Statuses.GetRank(@case.StatusName),
        _ => @case => @case.CreatedAt.UtcTicks,
    };

    private static JsonObject CountGroup(string facet, IReadOnlyList<CaseFacets> cases, int limit) => new()
    {
        ["group"] = facet,
        ["group_values"] = new JsonArray([
            .. CountValues(cases.SelectMany(@case => @case.GetGroupValues(facet)), limit)
                .Select(value => new JsonObject { ["count"] = value.Count, ["value"] = value.Value }),
        ]),
    };

    /// <summary>Counts values: the most frequent first, then in alphabetical order.</summary>
    private static IEnumerable<(string Value, int Count)> CountValues(IEnumerable<string> values, int limit) => values
        .GroupBy(value => value)
        .Select(group => (Value: group.Key, Count: group.Count()))
        .OrderByDescending(group => group.Count)
        .ThenBy(group => group.Value, StringComparer.Ordinal)
        .Take(limit);

    private static IEnumerable<string> CombineFacets(CaseFacets @case, List<string> facets) => facets
        .Select(@case.GetGroupValues)
        .DefaultIfEmpty([])
        .Aggregate((groups, values) => groups.SelectMany(_ => values, (group, value) => $"{group},{value}"));
}
