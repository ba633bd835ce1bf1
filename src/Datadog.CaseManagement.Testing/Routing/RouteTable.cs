namespace Datadog.CaseManagement.Testing;

/// <summary>All operations that the in-memory Datadog answers.</summary>
internal static class RouteTable
{
    private static readonly Route[] Routes =
    [
        .. CaseRoutes.All,
        .. CaseTypeRoutes.All,
        .. ProjectRoutes.All,
        .. CaseViewRoutes.All,
        .. MaintenanceWindowRoutes.All,
    ];

    public static Route? Find(HttpMethod method, Uri uri, out Dictionary<string, string> pathValues)
    {
        // Decoded one by one: an encoded slash inside an id does not end its segment.
        string[] path = [.. uri.AbsolutePath.Split('/').Select(Uri.UnescapeDataString)];
        foreach (var route in Routes)
        {
            if (route.TryMatch(method, path, out pathValues))
            {
                return route;
            }
        }

        pathValues = [];
        return null;
    }
}
