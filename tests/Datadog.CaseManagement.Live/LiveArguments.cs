namespace Datadog.CaseManagement.Live;

/// <summary>The arguments of the command line.</summary>
/// <param name="Run">Whether to start; without it, nothing is sent.</param>
/// <param name="Project">The key or the UUID of the project that the case is created in.</param>
/// <param name="CaseType">The name or the UUID of the case type whose description is changed; by default a new one, which is deleted again.</param>
/// <param name="Output">The folder that the cassettes are written to.</param>
/// <param name="BaseAddress">Where requests are sent instead of the site of <c>DD_SITE</c>.</param>
internal sealed record LiveArguments(bool Run, string? Project, string? CaseType, string Output, Uri? BaseAddress)
{
    public const string Usage =
        "dotnet run --project tests/Datadog.CaseManagement.Live -- --run --project KEY-OR-UUID [--case-type NAME-OR-UUID] [--output FOLDER] [--base-address URL]";

    public static LiveArguments Parse(string[] args)
    {
        var arguments = new LiveArguments(false, null, null, Path.Combine("artifacts", "cassettes"), null);
        for (var index = 0; index < args.Length; index++)
        {
            arguments = args[index] switch
            {
                "--run" => arguments with { Run = true },
                "--project" => arguments with { Project = ReadValue() },
                "--case-type" => arguments with { CaseType = ReadValue() },
                "--output" => arguments with { Output = ReadValue() },
                "--base-address" => arguments with { BaseAddress = ReadAddress() },
                var other => throw new FormatException($"'{other}' is not a known argument."),
            };

            string ReadValue()
            {
                var name = args[index];
                return ++index < args.Length && args[index].Trim() is { Length: > 0 } value && !value.StartsWith("--", StringComparison.Ordinal)
                    ? value
                    : throw new FormatException($"{name} requires a value.");
            }

            Uri ReadAddress() => Uri.TryCreate(ReadValue(), UriKind.Absolute, out var address)
                ? address
                : throw new FormatException("--base-address requires an absolute address.");
        }

        return arguments.Run && arguments.Project is null ? throw new FormatException("--project is missing.") : arguments;
    }
}
