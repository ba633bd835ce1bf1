using System.Text;
using System.Text.RegularExpressions;
using Datadog.CaseManagement.Testing.Http;

namespace Datadog.CaseManagement.Testing.Cases.Search;

/// <summary>Splits a search query into tokens.</summary>
internal sealed class SearchTokenizer
{
    private readonly string _name;
    private readonly string _text;
    private int _position;

    public SearchTokenizer(string name, string text)
    {
        _name = name;
        _text = text;
        Take();
    }

    /// <summary>The next token; after the last, the end.</summary>
    public SearchToken Next { get; private set; }

    /// <summary>Returns the error of a query that cannot be parsed.</summary>
    public ApiErrorException Invalid(string reason) => ApiErrors.BadRequest($"{_name} must be a search query, but {reason}");

    /// <summary>Returns the next token, and reads the one after it.</summary>
    public SearchToken Take()
    {
        var taken = Next;
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }

        Next = Read(isValue: taken.Kind is SearchTokenKind.Facet);
        return taken;
    }

    private SearchToken Read(bool isValue) => _position == _text.Length ? default : _text[_position] switch
    {
        '(' => ReadMark(SearchTokenKind.OpenParenthesis),
        ')' => ReadMark(SearchTokenKind.CloseParenthesis),
        '"' => ReadQuoted(),
        '-' or '!' when !isValue => ReadMark(SearchTokenKind.Not),
        '<' or '>' or '[' or '{' when isValue => throw Invalid("comparisons and ranges are not supported by the in-memory Datadog"),
        _ => ReadWord(isValue),
    };

    private SearchToken ReadMark(SearchTokenKind kind)
    {
        _position++;
        return new SearchToken(kind);
    }

    private SearchToken ReadQuoted()
    {
        var words = new StringBuilder();
        _position++;
        while (_position < _text.Length && _text[_position] != '"')
        {
            words.Append(ReadLiteral());
        }

        return _position < _text.Length
            ? ReadMark(SearchTokenKind.Words) with { Text = Regex.Escape(words.ToString()) }
            : throw Invalid("a quotation mark is not closed");
    }

    private SearchToken ReadWord(bool isValue)
    {
        var (start, word, expression) = (_position, new StringBuilder(), new StringBuilder());
        while (_position < _text.Length && !EndsWord(_text[_position]))
        {
            if (_text[_position] == ':' && !isValue)
            {
                return ReadMark(SearchTokenKind.Facet) with { Text = word.ToString() };
            }

            var character = _text[_position];
            var literal = ReadLiteral();
            word.Append(literal);
            expression.Append(character switch
            {
                '*' => ".*",
                '?' => ".",
                _ => Regex.Escape(literal.ToString()),
            });
        }

        return _text[start.._position] switch
        {
            "AND" => new SearchToken(SearchTokenKind.And),
            "OR" => new SearchToken(SearchTokenKind.Or),
            "NOT" => new SearchToken(SearchTokenKind.Not),
            _ => new SearchToken(SearchTokenKind.Words, expression.ToString()),
        };
    }

    // A backslash escapes the character that follows.
    private char ReadLiteral()
    {
        if (_text[_position] == '\\')
        {
            _position++;
        }

        return _position < _text.Length ? _text[_position++] : throw Invalid("nothing follows its last backslash");
    }

    private static bool EndsWord(char character) => char.IsWhiteSpace(character) || character is '(' or ')' or '"';
}

/// <summary>A token of a search query.</summary>
/// <param name="Kind">The kind of the token.</param>
/// <param name="Text">The name of a facet, or the regular expression that words stand for.</param>
internal readonly record struct SearchToken(SearchTokenKind Kind, string Text = "");

internal enum SearchTokenKind
{
    End,
    Facet,
    Words,
    OpenParenthesis,
    CloseParenthesis,
    And,
    Or,
    Not,
}
