using System.Diagnostics.CodeAnalysis;
using Datadog.CaseManagement.Cases;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// Writes the search text that Datadog's Case Management search bar understands, so that every value, whatever it holds, is taken
/// literally. It stands wherever the text itself does: searches, counts, views, notification rules, maintenance windows.
/// </summary>
/// <remarks>
/// Which facets there are besides those named here, Datadog does not document; <see cref="Attribute"/> writes any, and
/// <see cref="Raw"/> takes in what this class has no words for, such as wildcards.
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

    /// <summary>Cases of a status.</summary>
    /// <param name="statuses">The status, or several of which a case has one.</param>
    /// <exception cref="ArgumentException">There is no status.</exception>
    public static CaseFilter Status(params string[] statuses) => Facet("status", statuses, nameof(statuses));

    /// <inheritdoc cref="Status(string[])"/>
    public static CaseFilter Status(params CaseStatus[] statuses) =>
        Facet("status", ValuesOf(statuses), nameof(statuses));

    /// <summary>Cases of a priority.</summary>
    /// <param name="priorities">The priority, or several of which a case has one.</param>
    /// <exception cref="ArgumentException">There is no priority.</exception>
    public static CaseFilter Priority(params CasePriority[] priorities) =>
        Facet("priority", ValuesOf(priorities), nameof(priorities));

    /// <summary>Cases of a project, named by its key.</summary>
    /// <param name="keys">The key of the project, such as <c>CASEM</c>, or several.</param>
    /// <exception cref="ArgumentException">There is no key.</exception>
    public static CaseFilter Project(params string[] keys) => Facet("project", keys, nameof(keys));

    /// <summary>Cases of a project, named by its identifier.</summary>
    /// <param name="projectIds">The UUID of the project, or several.</param>
    /// <exception cref="ArgumentException">There is no identifier.</exception>
    public static CaseFilter ProjectId(params string[] projectIds) => Facet("project_id", projectIds, nameof(projectIds));

    /// <summary>Cases that a user is to work on. Datadog does not document what the facet is called and compares.</summary>
    /// <param name="assignees">The user, or several of whom a case is assigned to one.</param>
    /// <exception cref="ArgumentException">There is no user.</exception>
    public static CaseFilter Assignee(params string[] assignees) => Facet("assignee", assignees, nameof(assignees));

    /// <summary>Cases of a type.</summary>
    /// <param name="types">The type, or several of which a case has one.</param>
    /// <exception cref="ArgumentException">There is no type.</exception>
    public static CaseFilter Type(params string[] types) => Facet("type", types, nameof(types));

    /// <summary>Cases with a value of an attribute: a label such as <c>service</c>, a custom attribute, or any other facet.</summary>
    /// <param name="key">The key of the attribute.</param>
    /// <param name="values">The value, or several of which a case has one.</param>
    /// <exception cref="ArgumentException">The key is blank, or there is no value.</exception>
    public static CaseFilter Attribute(string key, params string[] values)
    {
        Guard.NotBlank(key);
        return Facet(SearchText.Key(key), values, nameof(values));
    }

    /// <summary>Cases whose title has some words in it, one after another as given.</summary>
    /// <param name="words">The words.</param>
    /// <exception cref="ArgumentException">There are no words.</exception>
    public static CaseFilter Text(string words)
    {
        Guard.NotBlank(words);
        return new CaseFilter(SearchText.Quote(words), Form.Term);
    }

    /// <summary>A search text that is taken as it is.</summary>
    /// <param name="text">The text, in the syntax of the Case Management search bar.</param>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public static CaseFilter Raw(string text)
    {
        Guard.NotBlank(text);
        return new CaseFilter(text, Form.Raw);
    }

    /// <summary>Cases that a filter does not let through.</summary>
    /// <param name="filter">The filter to turn round.</param>
    public static CaseFilter Not(CaseFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter._negated ?? new CaseFilter("-" + filter.Operand(Form.Term), Form.Term, filter);
    }

    /// <summary>Cases that this filter and another both let through.</summary>
    /// <param name="other">The other filter.</param>
    public CaseFilter And(CaseFilter other) => Join(other, " AND ", Form.Conjunction);

    /// <summary>Cases that this filter or another lets through, or both do.</summary>
    /// <param name="other">The other filter.</param>
    public CaseFilter Or(CaseFilter other) => Join(other, " OR ", Form.Disjunction);

    /// <summary>The search text.</summary>
    public override string ToString() => _text;

    /// <summary>The search text.</summary>
    /// <param name="filter">The filter; <see langword="null"/> gives <see langword="null"/>: no filter.</param>
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

    // In brackets unless it binds no less than what it becomes a part of.
    private string Operand(Form whole) => _form == Form.Term || _form == whole ? _text : $"({_text})";
}
