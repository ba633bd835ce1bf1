using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.AotTest;

/// <summary>Throws when something is not what it should be.</summary>
internal static class Expect
{
    public static void Equal(object? expected, object? actual) => Equal([expected], [actual]);

    /// <summary>Several things at once. A tuple would do, were there not code to compile for each kind of tuple.</summary>
    public static void Equal(object?[] expected, object?[] actual)
    {
        if (!expected.SequenceEqual(actual))
        {
            throw new InvalidOperationException($"Expected {string.Join(", ", expected)}, but it is {string.Join(", ", actual)}.");
        }
    }

    public static void SameJson(string expected, string actual)
    {
        if (!JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)))
        {
            throw new InvalidOperationException($"Expected {expected}, but it is {actual}.");
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
