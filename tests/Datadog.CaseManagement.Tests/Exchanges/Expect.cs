using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Tests.Exchanges;

/// <summary>The assertions of the table, which runs as native code, too: xunit's need reflection.</summary>
internal static class Expect
{
    public static void Equal(object? expected, object? actual) => Equal([expected], [actual]);

    /// <summary>Compares several values at once. Tuples would add native code for each combination of types.</summary>
    public static void Equal(object?[] expected, object?[] actual)
    {
        if (!expected.SequenceEqual(actual))
        {
            throw new InvalidOperationException($"Expected {string.Join(", ", expected)}, but it is {string.Join(", ", actual)}.");
        }
    }

    /// <summary>Compares member for member, whatever their order; <see langword="null"/> expects no JSON at all.</summary>
    public static void SameJson(string? expected, string actual)
    {
        if (expected is null ? actual.Length > 0 : actual.Length == 0 || !JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)))
        {
            throw new InvalidOperationException($"Expected {expected ?? "nothing"}, but it is {actual}.");
        }
    }

    public static async Task<TException> ThrowsAsync<TException>(Func<Task> action)
        where TException : Exception
    {
        try
        {
            await action();
        }
        catch (TException exception)
        {
            return exception;
        }

        throw new InvalidOperationException($"Expected {typeof(TException).Name}, but nothing was thrown.");
    }
}
