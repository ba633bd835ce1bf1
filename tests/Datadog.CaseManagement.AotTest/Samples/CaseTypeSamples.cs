namespace Datadog.CaseManagement.AotTest.Samples;

internal static class CaseTypeSamples
{
    public static readonly Sample<CaseType> CaseType = new(
        """
        {"id":"t1","type":"case_type","attributes":{"deleted_at":"2026-01-02T03:04:05Z","description":"Down","emoji":"🔥","internal":false,
        "name":"Outage","statuses_config":{"closed":{"default":"Done","status_options":[{"name":"Done"}]},
        "in_progress":{"default":"Fixing","status_options":[{"name":"Fixing"}]},
        "open":{"default":"New","status_options":[{"name":"New"},{"name":"Seen"}]}}}}
        """,
        type =>
        {
            Expect.Equal(["t1", "Outage", "🔥", false], [type.Id, type.Attributes.Name, type.Attributes.Emoji, type.Attributes.Internal]);
            Expect.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), type.Attributes.DeletedAt);
            Expect.Equal(["New", "Seen"], [type.Attributes.StatusesConfig!.Open!.Default, type.Attributes.StatusesConfig.Open.StatusOptions[1].Name]);
        });

    public static readonly Sample<CustomAttribute> CustomAttribute = new(
        """
        {"id":"a1","type":"custom_attribute","attributes":{"case_type":"STANDARD","case_type_id":"t1","description":"Where it runs",
        "display_name":"Region","is_multi":true,"key":"region","type":"SELECT"}}
        """,
        attribute => Expect.Equal(
            ["a1", "region", "Region", CustomAttributeType.Select, true, CaseKind.Standard],
            [attribute.Id, attribute.Attributes.Key, attribute.Attributes.DisplayName, attribute.Attributes.Type,
                attribute.Attributes.IsMulti, attribute.Attributes.CaseType]));
}
