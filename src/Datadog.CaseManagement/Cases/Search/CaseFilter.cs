using System.Diagnostics.CodeAnalysis;
using Datadog.CaseManagement.Cases;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// Represents a filter for cases in the syntax of the Case Management search bar. Values are escaped, so that they are always matched
/// literally. The filter can be used wherever search text is accepted: in searches, counts, views, notification rules and maintenance
/// windows.
/// </summary>
/// <remarks>
/// Datadog does not document all facets. Use <see cref="Attribute"/> for a facet without a method, and <see cref="Raw"/> for other syntax,
/// such as wildcards.
/// </remarks>
public sealed class CaseFilter
{
    private readonly string _text;
    private readonly Form _form;
    private readonly CaseFilter? _negated;

    private CaseFilter(string text, Form form, CaseFilter? negated = null)
    {
        _text = text;
        _form = form;
        _negated = negated;
    }

    private enum Form
    {
        Term,
        Conjunction,
        Disjunction,
        Raw,
    }

    /// <summary>Creates a filter for cases with one of the specified statuses.</summary>
    /// <param name="statuses">
    /// One or more statuses. Datadog documents the older form, such as <c>open</c>, which <see cref="CaseStatus"/> has as well. Whether the
    /// facet also compares the names that a case type defines is not documented.
    /// </param>
    /// <returns>The filter.</returns>
    /// <exception cref="ArgumentException"><paramref name="statuses"/> is empty.</exception>
    public static CaseFilter Status(params string[] statuses) => Facet("status", statuses, nameof(statuses));

    /// <inheritdoc cref="Status(string[])"/>
    public static CaseFilter Status(params CaseStatus[] statuses) =>
        Facet("status", ValuesOf(statuses), nameof(statuses));

    /// <summary>Creates a filter for cases with one of the specified priorities.</summary>
    /// <param name="priorities">One or more priorities.</param>
    /// <returns>The filter.</returns>
    /// <exception cref="ArgumentException"><paramref name="priorities"/> is empty.</exception>
    public static CaseFilter Priority(params CasePriority[] priorities) =>
        Facet("priority", ValuesOf(priorities), nameof(priorities));

    /// <summary>Creates a filter for cases of one of the projects with the specified keys.</summary>
    /// <param name="keys">One or more keys of projects, such as <c>CASEM</c>.</param>
    /// <returns>The filter.</returns>
    /// <exception cref="ArgumentException"><paramref name="keys"/> is empty.</exception>
    public static CaseFilter Project(params string[] keys) => Facet("project", keys, nameof(keys));

    /// <summary>Creates a filter for cases of one of the projects with the specified identifiers.</summary>
    /// <param name="projectIds">One or more UUIDs of projects.</param>
    /// <returns>The filter.</returns>
    /// <exception cref="ArgumentException"><paramref name="projectIds"/> is empty.</exception>
    public static CaseFilter ProjectId(params string[] projectIds) => Facet("project_id", projectIds, nameof(projectIds));

    /// <summary>
    /// Creates a filter for cases that are assigned to one of the specified users. Datadog documents neither the name of the facet nor the
    /// values that it compares.
    /// </summary>
    /// <param name="assignees">One or more users. A single <c>*</c> stands for any user, as in <see cref="Assigned"/>.</param>
    /// <returns>The filter.</returns>
    /// <exception cref="ArgumentException"><paramref name="assignees"/> is empty.</exception>
    public static CaseFilter Assignee(params string[] assignees) =>
        assignees is ["*"] ? Assigned() : Facet("assignee", assignees, nameof(assignees));

    /// <summary>Creates a filter for cases that are assigned to a user, whoever it is: <c>assignee:*</c>.</summary>
    /// <returns>The filter.</returns>
    public static CaseFilter Assigned() => new("assignee:*", Form.Term);

    /// <summary>Creates a filter for cases that are not assigned to any user: <c>-assignee:*</c>.</summary>
    /// <returns>The filter.</returns>
    public static CaseFilter Unassigned() => Not(Assigned());

    /// <summary>Creates a filter for cases that were created from one of the specified sources.</summary>
    /// <param name="sources">One or more sources.</param>
    /// <returns>The filter.</returns>
    /// <exception cref="ArgumentException"><paramref name="sources"/> is empty.</exception>
    public static CaseFilter CreationSource(params CreationSource[] sources) =>
        Facet("creation_source", ValuesOf(sources), nameof(sources));

    /// <summary>Creates a filter for cases of one of the specified types.</summary>
    /// <param name="types">One or more types.</param>
    /// <returns>The filter.</returns>
    /// <exception cref="ArgumentException"><paramref name="types"/> is empty.</exception>
    public static CaseFilter Type(params string[] types) => Facet("type", types, nameof(types));

    /// <summary>
    /// Creates a filter for cases with one of the specified values of an attribute: a label such as <c>service</c>, a custom attribute or
    /// any other facet.
    /// </summary>
    /// <param name="key">The key of the attribute.</param>
    /// <param name="values">One or more values.</param>
    /// <returns>The filter.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> is blank, or <paramref name="values"/> is empty.</exception>
    public static CaseFilter Attribute(string key, params string[] values)
    {
        Guard.NotBlank(key);
        return Facet(SearchText.Key(key), values, nameof(values));
    }

    /// <summary>Creates a filter for cases whose title contains the specified words as a phrase.</summary>
    /// <param name="words">The words to find, in this order.</param>
    /// <returns>The filter.</returns>
    /// <exception cref="ArgumentException"><paramref name="words"/> is blank.</exception>
    public static CaseFilter Text(string words)
    {
        Guard.NotBlank(words);
        return new CaseFilter(SearchText.Quote(words), Form.Term);
    }

    /// <summary>Creates a filter from search text, which is used without escaping.</summary>
    /// <param name="text">The search text, in the syntax of the Case Management search bar.</param>
    /// <returns>The filter.</returns>
    /// <exception cref="ArgumentException"><paramref name="text"/> is blank.</exception>
    public static CaseFilter Raw(string text)
    {
        Guard.NotBlank(text);
        return new CaseFilter(text, Form.Raw);
    }

    /// <summary>Creates a filter for cases that do not match the specified filter.</summary>
    /// <param name="filter">The filter to negate.</param>
    /// <returns>The filter.</returns>
    public static CaseFilter Not(CaseFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter._negated ?? new CaseFilter("-" + filter.Operand(Form.Term), Form.Term, filter);
    }

    /// <summary>Creates a filter for cases that match both this filter and another filter.</summary>
    /// <param name="other">The other filter.</param>
    /// <returns>The combined filter.</returns>
    public CaseFilter And(CaseFilter other) => Join(other, " AND ", Form.Conjunction);

    /// <summary>Creates a filter for cases that match this filter, another filter, or both.</summary>
    /// <param name="other">The other filter.</param>
    /// <returns>The combined filter.</returns>
    public CaseFilter Or(CaseFilter other) => Join(other, " OR ", Form.Disjunction);

    /// <summary>Returns the search text of the filter.</summary>
    /// <returns>The search text.</returns>
    public override string ToString() => _text;

    /// <summary>Converts a filter to its search text.</summary>
    /// <param name="filter">The filter; <see langword="null"/> for no filter.</param>
    /// <returns>The search text; <see langword="null"/> if <paramref name="filter"/> is <see langword="null"/>.</returns>
    [return: NotNullIfNotNull(nameof(filter))]
    public static implicit operator string?(CaseFilter? filter) => filter?._text;

    private static string[]? ValuesOf<T>(T[]? enumeration)
        where T : struct, IOpenEnumeration<T> =>
        enumeration is null ? null : Array.ConvertAll(enumeration, static value => value.Value);

    private static CaseFilter Facet(string key, IEnumerable<string>? values, string parameter)
    {
        ArgumentNullException.ThrowIfNull(values, parameter);
        string[] texts = [.. values.Select(value => SearchText.Value(value ?? throw new ArgumentNullException(parameter)))];
        return texts switch
        {
            [] => throw new ArgumentException("There must be at least one value.", parameter),
            [var only] => new CaseFilter($"{key}:{only}", Form.Term),
            _ => new CaseFilter($"{key}:({string.Join(" OR ", texts)})", Form.Term),
        };
    }

    private CaseFilter Join(CaseFilter other, string @operator, Form form)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new CaseFilter(Operand(form) + @operator + other.Operand(form), form);
    }

    // An operand that binds more loosely than the combined filter needs parentheses.
    private string Operand(Form whole) => _form == Form.Term || _form == whole ? _text : $"({_text})";
}
