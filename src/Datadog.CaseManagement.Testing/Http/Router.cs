using Datadog.CaseManagement.Testing.Cases;
using Datadog.CaseManagement.Testing.CaseTypes;
using Datadog.CaseManagement.Testing.MaintenanceWindows;
using Datadog.CaseManagement.Testing.Projects;
using Datadog.CaseManagement.Testing.Users;
using Datadog.CaseManagement.Testing.Views;

namespace Datadog.CaseManagement.Testing.Http;

/// <summary>Finds the endpoint for a request.</summary>
internal static class Router
{
    private static readonly Route[] Routes =
    [
        .. CaseEndpoints.Routes,
        .. CaseTypeEndpoints.Routes,
        .. ProjectEndpoints.Routes,
        .. NotificationRuleEndpoints.Routes,
        .. AutomationRuleEndpoints.Routes,
        .. CaseViewEndpoints.Routes,
        .. MaintenanceWindowEndpoints.Routes,
        .. UserEndpoints.Routes,
    ];

    public static Route? Find(HttpMethod method, Uri uri, out Dictionary<string, string> routeValues)
    {
        // Segments are decoded one by one: an encoded slash in an id does not end its segment.
        string[] path = [.. uri.AbsolutePath.Split('/').Select(Uri.UnescapeDataString)];
        foreach (var route in Routes)
        {
            if (route.TryMatch(method, path, out routeValues))
            {
                return route;
            }
        }

        routeValues = [];
        return null;
    }
}

/// <summary>An operation of the API: its method, the template of its path, and the endpoint that executes it.</summary>
internal sealed class Route
{
    // The words of the API that can stand in the place of an id. Without them, a request with the wrong method, such as GET of a path
    // that has only a POST, would be taken for a request with its last word as an id.
    private static readonly Dictionary<string, string[]> ReservedWords = new()
    {
        ["{case_id}"] = ["aggregate", "bulk", "count", "link", "projects", "types", "views"],
        ["{case_type_id}"] = ["custom_attributes"],
        ["{project_id}"] = ["favorites"],
    };

    private readonly HttpMethod _method;
    private readonly string[] _template;

    private Route(HttpMethod method, string template, Func<RequestContext, ApiResult> endpoint, bool isSearch = false)
    {
        _method = method;
        _template = template.Split('/', StringSplitOptions.RemoveEmptyEntries);
        Endpoint = endpoint;
        IsSearch = isSearch;
    }

    public Func<RequestContext, ApiResult> Endpoint { get; }

    /// <summary>Whether the endpoint only reads, and can take so long that other requests must not wait for it.</summary>
    public bool IsSearch { get; }

    public static Route Get(string template, Func<RequestContext, ApiResult> endpoint, bool isSearch = false) =>
        new(HttpMethod.Get, template, endpoint, isSearch);

    public static Route Post(string template, Func<RequestContext, ApiResult> endpoint, bool isSearch = false) =>
        new(HttpMethod.Post, template, endpoint, isSearch);

    public static Route Put(string template, Func<RequestContext, ApiResult> endpoint) => new(HttpMethod.Put, template, endpoint);

    public static Route Patch(string template, Func<RequestContext, ApiResult> endpoint) => new(HttpMethod.Patch, template, endpoint);

    public static Route Delete(string template, Func<RequestContext, ApiResult> endpoint) => new(HttpMethod.Delete, template, endpoint);

    /// <summary>Reads the path parameters when the request is for this operation.</summary>
    /// <remarks>The template is compared with the end of the path, because a gateway may have a prefix.</remarks>
    public bool TryMatch(HttpMethod method, string[] path, out Dictionary<string, string> routeValues)
    {
        routeValues = [];
        if (method != _method || path.Length < _template.Length)
        {
            return false;
        }

        foreach (var (expected, actual) in _template.Zip(path[^_template.Length..]))
        {
            if (expected[0] != '{')
            {
                if (expected != actual)
                {
                    return false;
                }

                continue;
            }

            if (actual.Length == 0 || (ReservedWords.TryGetValue(expected, out var words) && words.Contains(actual)))
            {
                return false;
            }

            routeValues[expected[1..^1]] = actual;
        }

        return true;
    }
}
