using System.Text.Json;
using Datadog.CaseManagement;

namespace CaseExport.Writers;

/// <summary>
/// Writes each case as JSON in a line of its own. Nothing of it is lost, members that the library does not know and users included:
/// <c>JsonSerializer.Deserialize&lt;Case&gt;(line, DatadogJson.Options)</c> reads it again.
/// </summary>
internal sealed class JsonLinesCaseWriter(Stream stream) : CaseWriter
{
    private static readonly byte[] NewLine = [(byte)'\n'];

    public override async ValueTask WriteAsync(Case found, CancellationToken cancellationToken)
    {
        await JsonSerializer.SerializeAsync(stream, found, DatadogJson.Options, cancellationToken);
        await stream.WriteAsync(NewLine, cancellationToken);
    }

    public override ValueTask DisposeAsync() => stream.DisposeAsync();
}
