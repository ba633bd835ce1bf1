using CaseExport;
using Spectre.Console;

return await ExportProgram.RunAsync(args, AnsiConsole.Console);
