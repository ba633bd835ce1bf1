using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>
/// Counts cases by the values of facets. Without a limit, all values are counted. The answer's id means nothing, and there is nothing in it
/// when no facets are named.
/// </summary>
internal static class CountCases
{
    private const StringSplitOptions Trimmed = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    public static Answer Handle(Call call)
    {
        var limit = call.Query.Number("limit", smallest: 1, otherwise: int.MaxValue);
        var facets = call.Query.GetValueOrDefault("group_bys", "").Split(',', Trimmed);
        var cases = CaseSearch.Find(call.Query.GetValueOrDefault("query_filter"), call.Store);
        return Answer.Ok(Document.Of(Resource.Of("count", Store.NewId(), new JsonObject
        {
            ["groups"] = new JsonArray([.. facets.Select(facet => Group(facet, cases, limit))]),
        })));
    }

    private static JsonObject Group(string facet, IReadOnlyList<CaseFacets> cases, int limit) => new()
    {
        ["group"] = facet,
        ["group_values"] = new JsonArray([
            .. CaseSearch.Count(cases.SelectMany(@case => @case.Groups(facet)), limit)
                .Select(value => new JsonObject { ["count"] = value.Count, ["value"] = value.Value }),
        ]),
    };
}
