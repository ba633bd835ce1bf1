using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Datadog.CaseManagement.Testing;

/// <summary>
/// Understands a search text: words and <c>facet:value</c>, also <c>facet:(value OR value)</c>, joined by <c>AND</c> or nothing, by
/// <c>OR</c>, which binds less, turned round by <c>-</c>, <c>!</c> or <c>NOT</c>, and grouped by brackets. Quotes hold several words
/// together; in them, and after a backslash, nothing has a special meaning. Elsewhere <c>*</c> stands for any characters and <c>?</c> for
/// one.
/// </summary>
/// <remarks>
/// Upper and lower case are the same. Words are found anywhere in the title or the description of a case, or in its key; a value must be
/// the whole value of the facet. What facets there are, <see cref="CaseFacets"/> says; a case has no value of any other. A text that
/// cannot be understood is 400, and so are comparisons and ranges such as <c>cost:>5</c>.
/// </remarks>
internal sealed class SearchQuery
{
    private const RegexOptions Matching =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking;

    private readonly SearchTokens _tokens;

    private SearchQuery(string text) => _tokens = new SearchTokens(text);

    /// <summary>The condition that cases must fulfil; every case fulfils that of an empty text.</summary>
    public static Predicate<CaseFacets> Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return _ => true;
        }

        var query = new SearchQuery(text);
        var condition = query.Alternatives(null);
        return query._tokens.Next.Kind is SearchTokenKind.End ? condition : throw Errors.BadRequest();
    }

    // The facet is the one that words are values of, in the brackets that follow its name.
    private Predicate<CaseFacets> Alternatives(string? facet)
    {
        var condition = Conjunction(facet);
        while (TakeIf(SearchTokenKind.Or))
        {
            var (one, other) = (condition, Conjunction(facet));
            condition = @case => one(@case) || other(@case);
        }

        return condition;
    }

    private Predicate<CaseFacets> Conjunction(string? facet)
    {
        var condition = Operand(facet);
        while (TakeIf(SearchTokenKind.And)
            || _tokens.Next.Kind is SearchTokenKind.Key or SearchTokenKind.Words or SearchTokenKind.Open or SearchTokenKind.Not)
        {
            var (one, other) = (condition, Operand(facet));
            condition = @case => one(@case) && other(@case);
        }

        return condition;
    }

    private Predicate<CaseFacets> Operand(string? facet)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Errors.BadRequest();
        }

        return _tokens.Take() switch
        {
            { Kind: SearchTokenKind.Not } => Opposite(Operand(facet)),
            { Kind: SearchTokenKind.Open } => Group(facet),
            { Kind: SearchTokenKind.Key } key when facet is null => Value(key.Text),
            { Kind: SearchTokenKind.Words } words => Match(facet, words.Text),
            _ => throw Errors.BadRequest(),
        };
    }

    private Predicate<CaseFacets> Group(string? facet)
    {
        var condition = Alternatives(facet);
        return TakeIf(SearchTokenKind.Close) ? condition : throw Errors.BadRequest();
    }

    private Predicate<CaseFacets> Value(string facet) =>
        _tokens.Next.Kind is SearchTokenKind.Words or SearchTokenKind.Open ? Operand(facet) : throw Errors.BadRequest();

    private static Predicate<CaseFacets> Opposite(Predicate<CaseFacets> condition) => @case => !condition(@case);

    private static Predicate<CaseFacets> Match(string? facet, string expression)
    {
        if (facet is null)
        {
            var words = new Regex(expression, Matching);
            return @case => @case.Texts.Any(words.IsMatch);
        }

        var value = new Regex($@"\A(?:{expression})\z", Matching);
        return @case => @case.Values(facet).Any(value.IsMatch);
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
