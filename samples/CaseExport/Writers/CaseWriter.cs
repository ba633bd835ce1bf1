using Datadog.CaseManagement;

namespace CaseExport.Writers;

/// <summary>Writes cases to a stream, one after another, which it owns.</summary>
internal abstract class CaseWriter : IAsyncDisposable
{
    public const string Csv = "csv";
    public const string JsonLines = "jsonl";

    public static CaseWriter Create(string format, Stream stream) => format == Csv ? new CsvCaseWriter(stream) : new JsonLinesCaseWriter(stream);

    public abstract ValueTask WriteAsync(Case found, CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}
