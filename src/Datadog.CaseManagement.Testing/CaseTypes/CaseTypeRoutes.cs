namespace Datadog.CaseManagement.Testing;

internal static class CaseTypeRoutes
{
    public static IReadOnlyList<Route> All { get; } =
    [
        new(HttpMethod.Get, "/api/v2/cases/types", GetAllCaseTypes.Handle),
        new(HttpMethod.Post, "/api/v2/cases/types", CreateCaseType.Handle),
        new(HttpMethod.Put, "/api/v2/cases/types/{case_type_id}", UpdateCaseType.Handle),
    ];
}
