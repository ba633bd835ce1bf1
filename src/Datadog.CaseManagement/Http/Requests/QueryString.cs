using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Datadog.CaseManagement.Http.Requests;

/// <summary>The query of a request, with escaped names and values. Null values are omitted.</summary>
internal sealed class QueryString : IEnumerable
{
    private readonly StringBuilder _text = new();

    public void Add(string name, string? value, [CallerArgumentExpression(nameof(value))] string? parameter = null)
    {
        if (value is null)
        {
            return;
        }

        Guard.WellFormed(value, parameter);
        _text.Append(_text.Length == 0 ? '?' : '&').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        Guard.FitsInAddress(_text.Length, parameter);
    }

    public void Add(string name, int? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    public void Add(string name, bool? value) => Add(name, value is { } flag ? (flag ? "true" : "false") : null);

    public override string ToString() => _text.ToString();

    // Required by the collection initializer.
    IEnumerator IEnumerable.GetEnumerator() => _text.ToString().GetEnumerator();
}
