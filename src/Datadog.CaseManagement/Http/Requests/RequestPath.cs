using System.Runtime.CompilerServices;

namespace Datadog.CaseManagement.Http.Requests;

/// <summary>
/// The path of a request, written as an interpolated string: what stands in braces is one path segment and is escaped, so that no
/// identifier, whatever it holds, can change which operation is called.
/// </summary>
[InterpolatedStringHandler]
internal ref struct RequestPath
{
    private DefaultInterpolatedStringHandler _text;
    private int _given;

    public RequestPath(int literalLength, int formattedCount)
    {
        _text = new DefaultInterpolatedStringHandler(Root.Length + literalLength, formattedCount);
        _text.AppendLiteral(Root);
    }

    private const string Root = "api/v2/";

    public void AppendLiteral(string literal) => _text.AppendLiteral(literal);

    public void AppendFormatted(string segment, [CallerArgumentExpression(nameof(segment))] string? parameter = null)
    {
        Guard.NotBlank(segment, parameter);

        // A path cannot carry these two as segments, escaped or not: URI syntax resolves them away.
        if (segment is "." or "..")
        {
            throw new ArgumentException($"'{segment}' cannot be an identifier.", parameter);
        }

        Guard.WellFormed(segment, parameter);
        Append(Uri.EscapeDataString(segment), parameter);
    }

    public void AppendFormatted(QueryString query) => Append(query.ToString(), nameof(query));

    public string ToStringAndClear() => _text.ToStringAndClear();

    private void Append(string escaped, string? parameter)
    {
        Guard.FitsAddress(_given += escaped.Length, parameter);
        _text.AppendLiteral(escaped);
    }
}
