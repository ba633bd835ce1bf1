namespace Datadog.CaseManagement.Testing;

internal static class CaseRoutes
{
    public static IReadOnlyList<Route> All { get; } =
    [
        new(HttpMethod.Post, "/api/v2/cases", CreateCase.Handle),
        new(HttpMethod.Get, "/api/v2/cases/{case_id}", GetCase.Handle),
        new(HttpMethod.Post, "/api/v2/cases/{case_id}/due_date", UpdateCaseDueDate.Handle),
    ];
}
