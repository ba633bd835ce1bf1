using Microsoft.Extensions.Logging.Testing;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>What was logged, as texts.</summary>
internal static class CapturedLogs
{
    /// <summary>An entry a line, with its category, level, event and message.</summary>
    public static IEnumerable<string> Lines(this FakeLogCollector logs) =>
        logs.GetSnapshot().Select(entry => $"{entry.Category} {entry.Level} {entry.Id.Id} {entry.Id.Name}: {entry.Message}");

    /// <summary>The names and values of each entry, in the order of its message.</summary>
    public static IEnumerable<string> Values(this FakeLogCollector logs) =>
        logs.GetSnapshot().Select(entry => string.Join(", ", Values(entry.State).Where(value => !value.StartsWith("{OriginalFormat}", StringComparison.Ordinal))));

    /// <summary>Everything: messages, values, exceptions and scopes.</summary>
    public static IEnumerable<string> Texts(this FakeLogCollector logs) =>
        logs.GetSnapshot().SelectMany(IEnumerable<string> (entry) =>
        [
            entry.Message,
            $"{entry.Exception}",
            .. Values(entry.State),
            .. entry.Scopes.Select(scope => $"{scope}"),
            .. entry.Scopes.SelectMany(Values),
        ]);

    private static IEnumerable<string> Values(object? state) => state switch
    {
        IEnumerable<KeyValuePair<string, string?>> texts => texts.Select(value => $"{value.Key}={value.Value}"),
        IEnumerable<KeyValuePair<string, object?>> values => values.Select(value => $"{value.Key}={value.Value}"),
        _ => [],
    };
}
