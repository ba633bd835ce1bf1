namespace Datadog.CaseManagement.Testing;

internal static class CaseViewRoutes
{
    private const string Views = "/api/v2/cases/views";
    private const string View = Views + "/{view_id}";

    public static IReadOnlyList<Route> All { get; } =
    [
        new(HttpMethod.Get, Views, ListCaseViews.Handle),
        new(HttpMethod.Post, Views, CreateCaseView.Handle),
        new(HttpMethod.Get, View, GetCaseView.Handle),
        new(HttpMethod.Put, View, UpdateCaseView.Handle),
        new(HttpMethod.Delete, View, DeleteCaseView.Handle),
    ];
}
