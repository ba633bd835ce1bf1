namespace Datadog.CaseManagement.Testing;

/// <summary>One operation of the API: where it is found, and what answers it.</summary>
internal sealed class Route(HttpMethod method, string template, Func<Call, Answer> endpoint)
{
    private readonly string[] _template = template.Split('/', StringSplitOptions.RemoveEmptyEntries);

    public Func<Call, Answer> Endpoint => endpoint;

    /// <summary>Reads the path parameters when the request is for this operation.</summary>
    /// <remarks>The template is compared with the end of the path: what comes before belongs to a gateway.</remarks>
    public bool TryMatch(HttpMethod requestMethod, string[] path, out Dictionary<string, string> pathValues)
    {
        pathValues = [];
        if (requestMethod != method || path.Length < _template.Length)
        {
            return false;
        }

        foreach (var (expected, actual) in _template.Zip(path[^_template.Length..]))
        {
            if (!PathParameter.IsOne(expected))
            {
                if (expected != actual)
                {
                    return false;
                }

                continue;
            }

            if (!PathParameter.Accepts(expected, actual))
            {
                return false;
            }

            pathValues[PathParameter.NameOf(expected)] = actual;
        }

        return true;
    }
}
