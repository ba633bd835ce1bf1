namespace CaseExport;

/// <summary>What to export, and where to.</summary>
/// <param name="Filter">The search query; <see langword="null"/> for all cases.</param>
/// <param name="Format">The format of the file.</param>
/// <param name="Path">The path of the file.</param>
/// <param name="PagesAhead">How many pages are requested while earlier ones are written.</param>
internal sealed record ExportArguments(string? Filter, string Format, string Path, int PagesAhead);
