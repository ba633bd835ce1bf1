using Datadog.CaseManagement.AotTest.Samples;

namespace Datadog.CaseManagement.AotTest.Exchanges;

/// <summary>Finding and making cases.</summary>
internal static class CaseExchanges
{
    public static IReadOnlyList<Exchange> All { get; } =
    [
        Exchange.OfList(
            "SearchCases",
            "GET /api/v2/cases?filter=status%3Aopen&sort%5Bfield%5D=created_at&sort%5Basc%5D=false&page%5Bsize%5D=2&page%5Bnumber%5D=3",
            null,
            CaseSamples.Case,
            async datadog => (await datadog.Cases.SearchPageAsync(
                "status:open",
                new CaseSearchOptions { PageNumber = 3, PageSize = 2, SortField = CaseSortableField.CreatedAt, Ascending = false })).Items),
        Exchange.Of(
            "CountCases", "GET /api/v2/cases/count?query_filter=service%3Aweb&group_bys=status%2Cpriority&limit=5", null, CaseSamples.Count,
            datadog => datadog.Cases.CountAsync("service:web", ["status", "priority"], 5)),
        Exchange.Of(
            "AggregateCases",
            "POST /api/v2/cases/aggregate",
            """{"data":{"attributes":{"group_by":{"groups":["status"],"limit":14},"query_filter":"service:web"},"type":"aggregate"}}""",
            CaseSamples.Aggregate,
            datadog => datadog.Cases.AggregateAsync("service:web", ["status"], 14)),
        Exchange.Of(
            "CreateCase",
            "POST /api/v2/cases",
            """
            {"data":{"attributes":{"title":"Disk full 🔥","type_id":"t1","description":"line\nline","priority":"P2","status_name":"New",
            "custom_attributes":{"region":{"type":"SELECT","is_multi":true,"value":["eu","us"]},
            "weight":{"type":"NUMBER","is_multi":false,"value":2.5}}},
            "relationships":{"project":{"data":{"id":"p1","type":"project"}},"assignee":{"data":{"id":"u1","type":"user"}}},"type":"case"}}
            """,
            CaseSamples.Case,
            datadog => datadog.Cases.CreateAsync(new CreateCaseRequest
            {
                ProjectId = "p1",
                Title = "Disk full 🔥",
                TypeId = "t1",
                Description = "line\nline",
                Priority = CasePriority.P2,
                StatusName = "New",
                AssigneeId = "u1",
                CustomAttributes = new Dictionary<string, CustomAttributeValue>
                {
                    ["region"] = CustomAttributeValue.Select(["eu", "us"]),
                    ["weight"] = CustomAttributeValue.Number(2.5),
                },
            })),
        Exchange.WithoutData(
            "BulkUpdateCases",
            "POST /api/v2/cases/bulk",
            """{"data":{"attributes":{"case_ids":["c1","CASEM-2"],"type":"priority","payload":{"priority":"P1"}},"type":"bulk"}}""",
            datadog => datadog.Cases.BulkUpdateAsync(["c1", "CASEM-2"], CaseBulkAction.SetPriority(CasePriority.P1))),
        Exchange.Of("GetCase", "GET /api/v2/cases/CASEM-1", null, CaseSamples.Case, datadog => datadog.Cases.GetAsync("CASEM-1")),
    ];
}
