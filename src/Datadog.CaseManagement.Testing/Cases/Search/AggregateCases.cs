using System.Text.Json;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>
/// Groups cases by facets and counts each group and all cases. A group of several facets is named by its values with commas between them.
/// A case without a value of one of them is in no group. The answer's id means nothing.
/// </summary>
internal static class AggregateCases
{
    private const string Type = "aggregate";
    private const int LargestLimit = 1000;

    public static Answer Handle(Call call)
    {
        var attributes = RequestData.Read(call.Body, Type).Attributes;
        var groupBy = new Members(attributes.Object("group_by") ?? throw Errors.BadRequest());
        var facets = (groupBy.Array("groups") ?? throw Errors.BadRequest()).Select(JsonText.Read).ToList();
        var limit = groupBy.Number("limit", smallest: 1, largest: LargestLimit);
        var cases = CaseSearch.Find(attributes.Text("query_filter") ?? throw Errors.BadRequest(), call.Store);
        return Answer.Ok(Document.Of(Resource.Of(Type, Store.NewId(), new JsonObject
        {
            ["groups"] = new JsonArray([.. Groups(cases, facets, limit)]),
            ["total"] = cases.Count,
        })));
    }

    private static IEnumerable<JsonObject> Groups(IReadOnlyList<CaseFacets> cases, List<string> facets, int limit) =>
        CaseSearch.Count(cases.SelectMany(@case => Combinations(@case, facets)), limit)
            .Select(group => new JsonObject { ["group"] = group.Value, ["value"] = new JsonArray(group.Count) });

    private static IEnumerable<string> Combinations(CaseFacets @case, List<string> facets) => facets
        .Select(@case.Groups)
        .DefaultIfEmpty([])
        .Aggregate((groups, values) => groups.SelectMany(_ => values, (group, value) => $"{group},{value}"));
}
