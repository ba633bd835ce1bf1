namespace Datadog.CaseManagement.AotTest.Samples;

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
