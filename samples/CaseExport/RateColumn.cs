using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CaseExport;

/// <summary>The column of the progress that shows how many cases are written in a second.</summary>
internal sealed class RateColumn : ProgressColumn
{
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(string.Create(CultureInfo.InvariantCulture, $"{task.Speed ?? 0:N0} cases/s"));
}
