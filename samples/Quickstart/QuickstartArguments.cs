using System.Globalization;

namespace Quickstart;

/// <summary>The arguments of the command line.</summary>
public sealed record QuickstartArguments(DateOnly DueDate, string? CaseId, string? ProjectId)
{
    private const string Usage = "Usage: Quickstart [--due YYYY-MM-DD] [--case KEY-OR-UUID] [--project UUID]";

    public static QuickstartArguments Parse(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var arguments = new QuickstartArguments(DateOnly.FromDateTime(DateTime.Today).AddDays(14), null, null);
        for (var index = 0; index < args.Length; index += 2)
        {
            var value = index + 1 < args.Length && args[index + 1].Trim().Length > 0 ? args[index + 1] : null;
            arguments = args[index] switch
            {
                "--due" => arguments with { DueDate = ParseDate(value) },
                "--case" => arguments with { CaseId = value ?? throw new FormatException($"--case requires the key or the UUID of a case, such as CASEM-4523. {Usage}") },
                "--project" => arguments with { ProjectId = value ?? throw new FormatException($"--project requires the UUID of a project. {Usage}") },
                var other => throw new FormatException($"'{other}' is not a known argument. {Usage}"),
            };
        }

        return arguments;
    }

    private static DateOnly ParseDate(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new FormatException($"--due requires a date such as 2026-12-31, not '{text}'. {Usage}");
}
