using CaseExport.Writers;
using Datadog.CaseManagement;
using Spectre.Console;

namespace CaseExport;

/// <summary>Writes the cases that a filter finds to a file, and shows the progress.</summary>
internal sealed class CaseExporter(CasesClient cases, IAnsiConsole console)
{
    /// <summary>Writes the file, or leaves everything as it was: the cases are written to a file beside it, which takes its place at the end.</summary>
    /// <returns>The number of cases.</returns>
    public async Task<int> ExportAsync(ExportArguments arguments, CancellationToken cancellationToken)
    {
        var total = await cases.CountAsync(arguments.Filter, cancellationToken);
        var partial = $"{arguments.Path}.partial";
        try
        {
            var count = await console.Progress()
                .Columns(
                    new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn(), new RemainingTimeColumn())
                .StartAsync(context => WriteAsync(partial, arguments, context.AddTask("Cases", maxValue: total), cancellationToken));
            File.Move(partial, arguments.Path, overwrite: true);
            return count;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private async Task<int> WriteAsync(string path, ExportArguments arguments, ProgressTask progress, CancellationToken cancellationToken)
    {
        await using var writer = CaseWriter.Create(arguments.Format, File.Create(path));
        var count = 0;
        await foreach (var found in cases.SearchAsync(arguments.Filter, new() { PagesAhead = arguments.PagesAhead }, cancellationToken))
        {
            await writer.WriteAsync(found, cancellationToken);
            count++;

            // Cases that are created during the export can be found, too.
            progress.MaxValue = Math.Max(progress.MaxValue, count);
            progress.Value = count;
        }

        progress.MaxValue = count;
        progress.StopTask();
        return count;
    }
}
