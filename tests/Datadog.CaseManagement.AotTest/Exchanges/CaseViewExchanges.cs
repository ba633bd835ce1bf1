using Datadog.CaseManagement.AotTest.Samples;

namespace Datadog.CaseManagement.AotTest.Exchanges;

internal static class CaseViewExchanges
{
    public static IReadOnlyList<Exchange> All { get; } =
    [
        Exchange.OfList(
            "ListCaseViews", "GET /api/v2/cases/views?project_id=p1", null, CaseViewSamples.View, datadog => datadog.Views.ListAsync("p1")),
        Exchange.Of("GetCaseView", "GET /api/v2/cases/views/v1", null, CaseViewSamples.View, datadog => datadog.Views.GetAsync("v1")),
        Exchange.Of(
            "CreateCaseView",
            "POST /api/v2/cases/views",
            """{"data":{"attributes":{"name":"Open bugs","np_rule_id":"n1","project_id":"p1","query":"status:open"},"type":"view"}}""",
            CaseViewSamples.View,
            datadog => datadog.Views.CreateAsync(
                new CreateCaseViewRequest { Name = "Open bugs", NotificationRuleId = "n1", ProjectId = "p1", Query = "status:open" })),
        Exchange.Of(
            "UpdateCaseView",
            "PUT /api/v2/cases/views/v1",
            """{"data":{"attributes":{"name":"Open bugs"},"type":"view"}}""",
            CaseViewSamples.View,
            datadog => datadog.Views.UpdateAsync("v1", new CaseViewUpdate { Name = "Open bugs" })),
        Exchange.WithoutData("DeleteCaseView", "DELETE /api/v2/cases/views/v1", null, datadog => datadog.Views.DeleteAsync("v1")),
    ];
}
