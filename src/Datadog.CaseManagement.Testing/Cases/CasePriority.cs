namespace Datadog.CaseManagement.Testing;

internal static class CasePriority
{
    public const string NotDefined = "NOT_DEFINED";

    private static readonly string[] Known = ["P1", "P2", "P3", "P4", "P5", NotDefined];

    public static int Rank(string priority) => Array.IndexOf(Known, priority);

    public static string Checked(string priority) => Known.Contains(priority)
        ? priority
        : throw Errors.Generic($"invalid priority {priority}. Must be one of {string.Join(", ", Known)}");
}
