namespace Datadog.CaseManagement.Testing;

/// <summary>A part of a search text.</summary>
/// <param name="Kind">What kind of part it is.</param>
/// <param name="Text">Of a key, the key; of words, the regular expression that they stand for.</param>
internal readonly record struct SearchToken(SearchTokenKind Kind, string Text = "");
