namespace Datadog.CaseManagement.Testing;

/// <summary>A segment of a route's template that stands for a value, such as <c>{case_id}</c>.</summary>
internal static class PathParameter
{
    // The words of the whole API that stand in the place of an id. Without them, an operation that is not modelled, such as
    // the list of projects, would be answered as if its last word were the id of a case.
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
