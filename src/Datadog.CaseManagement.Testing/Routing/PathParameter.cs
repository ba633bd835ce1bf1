namespace Datadog.CaseManagement.Testing;

/// <summary>A segment of a route's template that stands for a value, such as <c>{case_id}</c>.</summary>
internal static class PathParameter
{
    // The words of the API that stand in the place of an id. Without them, a request with the wrong method, such as GET of what
    // takes POST only, would be answered as if its last word were the id of a case.
    private static readonly Dictionary<string, string[]> Words = new()
    {
        ["{case_id}"] = ["aggregate", "bulk", "count", "link", "projects", "types", "views"],
        ["{case_type_id}"] = ["custom_attributes"],
        ["{project_id}"] = ["favorites"],
    };

    public static bool IsOne(string templateSegment) => templateSegment[0] == '{';

    public static string NameOf(string parameter) => parameter[1..^1];

    public static bool Accepts(string parameter, string segment) =>
        segment.Length > 0 && !(Words.TryGetValue(parameter, out var words) && words.Contains(segment));
}
