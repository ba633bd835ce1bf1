using System.Text;
using System.Text.RegularExpressions;

namespace Datadog.CaseManagement.Testing;

/// <summary>Splits a search text into its parts, one after another.</summary>
internal sealed class SearchTokens
{
    private readonly string _text;
    private int _position;

    public SearchTokens(string text)
    {
        _text = text;
        Take();
    }

    /// <summary>The part that comes next; after the last, the end.</summary>
    public SearchToken Next { get; private set; }

    /// <summary>Goes on to the part that follows.</summary>
    /// <returns>The part that was next until now.</returns>
    public SearchToken Take()
    {
        var taken = Next;
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }

        Next = Read(isValue: taken.Kind is SearchTokenKind.Key);
        return taken;
    }

    private SearchToken Read(bool isValue) => _position == _text.Length ? default : _text[_position] switch
    {
        '(' => Mark(SearchTokenKind.Open),
        ')' => Mark(SearchTokenKind.Close),
        '"' => Quoted(),
        '-' or '!' when !isValue => Mark(SearchTokenKind.Not),
        '<' or '>' or '[' or '{' when isValue => throw Errors.BadRequest(),
        _ => Word(isValue),
    };

    private SearchToken Mark(SearchTokenKind kind)
    {
        _position++;
        return new SearchToken(kind);
    }

    private SearchToken Quoted()
    {
        var words = new StringBuilder();
        _position++;
        while (_position < _text.Length && _text[_position] != '"')
        {
            words.Append(Literal());
        }

        return _position < _text.Length
            ? Mark(SearchTokenKind.Words) with { Text = Regex.Escape(words.ToString()) }
            : throw Errors.BadRequest();
    }

    private SearchToken Word(bool isValue)
    {
        var (start, word, expression) = (_position, new StringBuilder(), new StringBuilder());
        while (_position < _text.Length && !EndsWord(_text[_position]))
        {
            if (_text[_position] == ':' && !isValue)
            {
                return Mark(SearchTokenKind.Key) with { Text = word.ToString() };
            }

            var character = _text[_position];
            var literal = Literal();
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

    // A backslash takes its meaning from the character that follows.
    private char Literal()
    {
        if (_text[_position] == '\\')
        {
            _position++;
        }

        return _position < _text.Length ? _text[_position++] : throw Errors.BadRequest();
    }

    private static bool EndsWord(char character) => char.IsWhiteSpace(character) || character is '(' or ')' or '"';
}
