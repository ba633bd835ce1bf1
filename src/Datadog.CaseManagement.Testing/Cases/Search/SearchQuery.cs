using System.Text.RegularExpressions;

namespace Datadog.CaseManagement.Testing.Cases.Search;

/// <summary>
/// Parses a search query: words and <c>facet:value</c>, also <c>facet:(value OR value)</c>, joined by <c>AND</c> or nothing, or by
/// <c>OR</c>, which has the lower precedence, negated by <c>-</c>, <c>!</c> or <c>NOT</c>, and grouped by parentheses. Quotes enclose
/// several words; in quotes and after a backslash, no character has a special meaning. Elsewhere <c>*</c> matches any characters and
/// <c>?</c> one character.
/// </summary>
/// <remarks>
/// The comparison ignores case. Words match anywhere in the title or the description of a case, or in its key; a value must be the whole
/// value of the facet. The facets are those of <see cref="CaseFacets"/>; a case has no value of any other. A query that cannot be parsed
/// is a bad request, and so are comparisons and ranges such as <c>cost:>5</c>.
/// </remarks>
internal sealed class SearchQuery
{
    private const RegexOptions Matching =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking;

    // The service has limits, too, but they are not known. These keep the matching of a query within the stack and the regular expressions.
    private const int MaxLength = 4_000;
    private const int MaxWordLength = 500;
    private const int MaxLevels = 100;

    private readonly SearchTokenizer _tokens;
    private int _level;

    private SearchQuery(string name, string text) => _tokens = new SearchTokenizer(name, text);

    /// <summary>Returns the condition that cases must meet; every case meets that of an empty query.</summary>
    /// <param name="name">The name of the member or parameter that has the query, for errors.</param>
    /// <param name="text">The query.</param>
    public static Predicate<CaseFacets> Parse(string name, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return _ => true;
        }

        var query = new SearchQuery(name, text);
        if (text.Length > MaxLength)
        {
            throw query._tokens.Invalid($"it is longer than {MaxLength} characters");
        }

        var condition = query.ParseOr(null);
        return query._tokens.Next.Kind is SearchTokenKind.End ? condition : throw query._tokens.Invalid("a parenthesis is not opened");
    }

    // Inside the parentheses after a facet, words are values of the facet.
    private Predicate<CaseFacets> ParseOr(string? facet)
    {
        List<Predicate<CaseFacets>> conditions = [ParseAnd(facet)];
        while (TakeIf(SearchTokenKind.Or))
        {
            conditions.Add(ParseAnd(facet));
        }

        return @case => conditions.Exists(condition => condition(@case));
    }

    private Predicate<CaseFacets> ParseAnd(string? facet)
    {
        List<Predicate<CaseFacets>> conditions = [ParseOperand(facet)];
        while (TakeIf(SearchTokenKind.And)
            || _tokens.Next.Kind is SearchTokenKind.Facet or SearchTokenKind.Words or SearchTokenKind.OpenParenthesis or SearchTokenKind.Not)
        {
            conditions.Add(ParseOperand(facet));
        }

        return @case => conditions.TrueForAll(condition => condition(@case));
    }

    private Predicate<CaseFacets> ParseOperand(string? facet)
    {
        if (++_level > MaxLevels)
        {
            throw _tokens.Invalid($"it has more than {MaxLevels} levels");
        }

        Predicate<CaseFacets> condition = _tokens.Take() switch
        {
            { Kind: SearchTokenKind.Not } => Negate(ParseOperand(facet)),
            { Kind: SearchTokenKind.OpenParenthesis } => ParseGroup(facet),
            { Kind: SearchTokenKind.Facet } key when facet is null => ParseValue(key.Text),
            { Kind: SearchTokenKind.Words, Text.Length: > MaxWordLength } => throw _tokens.Invalid($"a word is longer than {MaxWordLength} characters"),
            { Kind: SearchTokenKind.Words } words => Match(facet, words.Text),
            { Kind: SearchTokenKind.Facet } key => throw _tokens.Invalid($"the facet \"{key.Text}\" is among the values of another facet"),
            _ => throw _tokens.Invalid("a word or a value is missing"),
        };
        _level--;
        return condition;
    }

    private Predicate<CaseFacets> ParseGroup(string? facet)
    {
        var condition = ParseOr(facet);
        return TakeIf(SearchTokenKind.CloseParenthesis) ? condition : throw _tokens.Invalid("a parenthesis is not closed");
    }

    private Predicate<CaseFacets> ParseValue(string facet) =>
        _tokens.Next.Kind is SearchTokenKind.Words or SearchTokenKind.OpenParenthesis
            ? ParseOperand(facet)
            : throw _tokens.Invalid($"the facet \"{facet}\" has no value");

    private static Predicate<CaseFacets> Negate(Predicate<CaseFacets> condition) => @case => !condition(@case);

    private static Predicate<CaseFacets> Match(string? facet, string expression)
    {
        if (facet is null)
        {
            var words = new Regex(expression, Matching);
            return @case => @case.Texts.Any(words.IsMatch);
        }

        var value = new Regex($@"\A(?:{expression})\z", Matching);
        return @case => @case.GetValues(facet).Any(value.IsMatch);
    }

    private bool TakeIf(SearchTokenKind kind)
    {
        var isNext = _tokens.Next.Kind == kind;
        if (isNext)
        {
            _tokens.Take();
        }

        return isNext;
    }
}
