using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>Searches for cases, a page at a time. A page behind the last is empty.</summary>
internal static class SearchCases
{
    private const int FirstPage = 1;

    public static Answer Handle(Call call)
    {
        var page = RequestedPage.Read(call.Query, FirstPage);
        var found = CaseOrder.Sort(CaseSearch.Find(call.Query.GetValueOrDefault("filter"), call.Store).Select(found => found.Case), call);
        var shown = page.Of(found);
        var document = CaseResource.Show(shown, call.Store);
        document["meta"] = new JsonObject
        {
            ["page"] = new JsonObject { ["current"] = page.Number, ["size"] = shown.Count, ["total"] = page.PagesOf(found) },
            ["total_cases"] = found.Count,
        };
        return Answer.Ok(document);
    }
}
