using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CaseExport.Writers;
using Datadog.CaseManagement;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace CaseExport;

/// <summary>Reads the command line, runs the export, and reports errors as a message and an exit code.</summary>
internal static class ExportProgram
{
    private const int FailedExitCode = 1;
    private const int InvalidSettingExitCode = 2;

    // As a shell reports a program that was ended by Ctrl+C.
    private const int CancelledExitCode = 130;

    private const int MaxPagesAhead = 16;

    private static readonly string[] CredentialVariables = ["DD_API_KEY", "DD_APP_KEY", "DD_BEARER_TOKEN"];

    /// <param name="args">The command line.</param>
    /// <param name="console">The console.</param>
    /// <param name="datadog">The client; <see langword="null"/> for the organization of the keys in the environment, or the cases of the demo.</param>
    public static Task<int> RunAsync(string[] args, IAnsiConsole console, DatadogCaseManagementClient? datadog = null)
    {
        var filter = new Option<string?>("--filter")
        {
            HelpName = "query",
            Description = "The search query, in the syntax of the Case Management search bar, such as \"status:open project:SEC\"; all cases unless set.",
        };
        var format = new Option<string>("--format") { Description = "The format of the file.", DefaultValueFactory = _ => CaseWriter.Csv };
        format.AcceptOnlyFromAmong(CaseWriter.Csv, CaseWriter.JsonLines);
        var path = new Option<string?>("--out") { HelpName = "path", Description = "The path of the file; cases.csv or cases.jsonl unless set. A file that exists is replaced." };
        path.Validators.Add(static result => AddError(result, result.GetValueOrDefault<string?>()));
        var pagesAhead = new Option<string>("--pages-ahead")
        {
            Description = "How many pages are requested while earlier ones are written, from 0 to 16.",
            DefaultValueFactory = _ => "4",
        };
        pagesAhead.AcceptOnlyFromAmong([.. Enumerable.Range(0, MaxPagesAhead + 1).Select(number => number.ToString(CultureInfo.InvariantCulture))]);

        var command = new RootCommand("Exports cases from Datadog as CSV or JSON lines.") { filter, format, path, pagesAhead };
        command.SetAction((result, cancellationToken) =>
        {
            var chosen = result.GetValue(format)!;
            return ExportAsync(
                new ExportArguments(
                    result.GetValue(filter),
                    chosen,
                    result.GetValue(path) ?? $"cases.{chosen}",
                    int.Parse(result.GetValue(pagesAhead)!, CultureInfo.InvariantCulture)),
                console,
                datadog,
                cancellationToken);
        });
        return command.Parse(args).InvokeAsync(new InvocationConfiguration { Output = console.Profile.Out.Writer, Error = console.Profile.Out.Writer });
    }

    /// <inheritdoc cref="RunAsync"/>
    internal static async Task<int> ExportAsync(
        ExportArguments arguments, IAnsiConsole console, DatadogCaseManagementClient? datadog, CancellationToken cancellationToken)
    {
        try
        {
            datadog ??= CreateClient(console);
            var count = await new CaseExporter(datadog.Cases, console).ExportAsync(arguments, cancellationToken);
            console.WriteLine($"Wrote {count} cases to {arguments.Path}.");
            return 0;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            console.WriteLine($"The export was cancelled. {arguments.Path} was not changed.");
            return CancelledExitCode;
        }
        catch (OptionsValidationException exception)
        {
            console.WriteLine(exception.Message);
            return InvalidSettingExitCode;
        }
        catch (Exception exception) when (exception is DatadogApiException or HttpRequestException or OperationCanceledException
            or IOException or UnauthorizedAccessException or ArgumentException)
        {
            console.WriteLine(exception.Message);
            return FailedExitCode;
        }
    }

    private static DatadogCaseManagementClient CreateClient(IAnsiConsole console)
    {
        if (CredentialVariables.Any(variable => !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(variable))))
        {
            return new DatadogCaseManagementClient();
        }

        console.WriteLine(
            $"There are no Datadog keys in the environment: exporting {DemoCases.Count} cases of an in-memory Datadog. "
            + "Set DD_API_KEY and DD_APP_KEY to export yours.");
        return DemoCases.CreateClient();
    }

    // Before the cases are fetched, which can take long.
    private static void AddError(OptionResult result, string? path)
    {
        if (path is "" || Directory.Exists(path))
        {
            result.AddError($"--out '{path}' is not the path of a file.");
        }
        else if (path is not null && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            result.AddError($"The folder '{folder}' of --out does not exist.");
        }
    }
}
