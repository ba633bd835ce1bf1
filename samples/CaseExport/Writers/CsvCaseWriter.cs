using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Datadog.CaseManagement;

namespace CaseExport.Writers;

/// <summary>
/// Writes cases as CSV for a spreadsheet (RFC 4180, in UTF-8 with a byte order mark, without which Excel takes it for another encoding).
/// </summary>
/// <remarks>
/// Anybody who can create a case decides what its title is, and a spreadsheet runs a text that begins like a formula. Such a text gets an
/// apostrophe before it, which spreadsheets take as the mark of a text. Export JSON lines where the text must be what it was.
/// </remarks>
internal sealed class CsvCaseWriter : CaseWriter
{
    private static readonly (string Name, Func<Case, string?> Read)[] Columns =
    [
        ("key", found => found.Attributes.Key ?? found.Id),
        ("title", found => found.Attributes.Title),
        ("status", found => found.Attributes.StatusName ?? found.Attributes.Status?.Value),
        ("priority", found => found.Attributes.Priority?.Value),
        ("assignee", found => found.Relationships.Assignee?.User?.Attributes.Email ?? found.Relationships.Assignee?.Data?.Id),
        ("project_id", found => found.Relationships.Project?.Data?.Id),
        ("type_id", found => found.Attributes.TypeId),
        ("due_date", found => found.Attributes.DueDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("created_at", found => Format(found.Attributes.CreatedAt)),
        ("modified_at", found => Format(found.Attributes.ModifiedAt)),
        ("closed_at", found => Format(found.Attributes.ClosedAt)),
        ("description", found => found.Attributes.Description),
    ];

    private readonly CsvWriter _csv;

    public CsvCaseWriter(Stream stream)
    {
        _csv = new CsvWriter(
            new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)),
            new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape });
        foreach (var (name, _) in Columns)
        {
            _csv.WriteField(name);
        }

        _csv.NextRecord();
    }

    public override async ValueTask WriteAsync(Case found, CancellationToken cancellationToken)
    {
        foreach (var (_, read) in Columns)
        {
            _csv.WriteField(read(found));
        }

        await _csv.NextRecordAsync();
    }

    public override ValueTask DisposeAsync() => _csv.DisposeAsync();

    private static string? Format(DateTimeOffset? time) => time?.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
