namespace Datadog.CaseManagement.Tests.Exchanges;

internal static class CaseViewExchanges
{
    public static ExchangeList<CaseViewsClient> All { get; } = new(datadog => datadog.Views)
    {
        { "ListCaseViews", "GET /api/v2/cases/views?project_id=p1", null, CaseViewSamples.View, views => views.ListAsync("p1") },
        { "GetCaseView", "GET /api/v2/cases/views/v1", null, CaseViewSamples.View, views => views.GetAsync("v1") },
        {
            "CreateCaseView",
            "POST /api/v2/cases/views",
            """{"data":{"attributes":{"name":"Open bugs","np_rule_id":"n1","project_id":"p1","query":"status:open"},"type":"view"}}""",
            CaseViewSamples.View,
            views => views.CreateAsync(
                new CreateCaseViewRequest { Name = "Open bugs", NotificationRuleId = "n1", ProjectId = "p1", Query = "status:open" })
        },
        {
            "UpdateCaseView",
            "PUT /api/v2/cases/views/v1",
            """{"data":{"attributes":{"name":"Open bugs"},"type":"view"}}""",
            CaseViewSamples.View,
            views => views.UpdateAsync("v1", new CaseViewUpdate { Name = "Open bugs" })
        },
        { "DeleteCaseView", "DELETE /api/v2/cases/views/v1", null, views => views.DeleteAsync("v1") },
    };
}

internal static class CaseViewSamples
{
    public static readonly Sample<CaseView> View = new(
        """
        {"id":"v1","type":"view","attributes":{"created_at":"2026-01-02T03:04:05Z","modified_at":"2026-01-03T00:00:00.5Z","name":"Open bugs",
        "np_rule_id":"n1","query":"status:open"},"relationships":{"created_by":{"data":{"id":"u1","type":"user"}},
        "modified_by":{"data":null},"project":{"data":{"id":"p1","type":"project"}}}}
        """,
        view =>
        {
            Expect.Equal(
                ["v1", "Open bugs", "status:open", "n1"],
                [view.Id, view.Attributes.Name, view.Attributes.Query, view.Attributes.NotificationRuleId]);
            Expect.Equal(["Ada", "p1"], [view.Relationships.CreatedBy!.User!.Attributes.Name, view.Relationships.Project!.Data!.Id]);
        });
}
