using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Datadog.CaseManagement.Http.Requests;

/// <summary>The query of a request: names and values, escaped. What is null is left out.</summary>
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

    // Only here because a collection initializer wants it.
    IEnumerator IEnumerable.GetEnumerator() => _text.ToString().GetEnumerator();
}
