using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Checks arguments against the limits that the API states. Everything else is for the service to decide.</summary>
internal static class Guard
{
    private const int LongestPath = 60_000;

    /// <summary>Throws if a text is null, empty or white space; otherwise returns it.</summary>
    public static string NotBlank([NotNull] string? value, [CallerArgumentExpression(nameof(value))] string? parameter = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, parameter);
        return value;
    }

    /// <summary>Throws if a number is outside of an inclusive range.</summary>
    public static void Within(int smallest, int largest, int? value, [CallerArgumentExpression(nameof(value))] string? parameter = null)
    {
        if (value < smallest || value > largest)
        {
            throw new ArgumentOutOfRangeException(parameter, value, $"The value must be between {smallest} and {largest}.");
        }
    }

    /// <summary>Throws if a collection has fewer or more items than allowed.</summary>
    public static void Count<T>(
        int fewest, int most, IReadOnlyCollection<T>? values, [CallerArgumentExpression(nameof(values))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(values, parameter);
        if (values.Count < fewest || values.Count > most)
        {
            throw new ArgumentException($"There must be between {fewest} and {most} items, not {values.Count}.", parameter);
        }
    }

    /// <summary>Throws if an address becomes longer than <see cref="Uri"/> allows on .NET 8 (65,519 characters, including the endpoint).</summary>
    public static void FitsAddress(int escapedLength, string? parameter)
    {
        if (escapedLength > LongestPath)
        {
            throw new ArgumentException($"The text is too long: an address has room for {LongestPath} characters, escapes included.", parameter);
        }
    }

    /// <summary>Throws if a text has a lone surrogate, which UTF-8 cannot represent: it would arrive as another text.</summary>
    public static void WellFormed(ReadOnlySpan<char> text, string? parameter)
    {
        // Most texts are ASCII, which is quick to check.
        if (Ascii.IsValid(text))
        {
            return;
        }

        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var consumed) != OperationStatus.Done)
            {
                throw new ArgumentException("The text has half a surrogate pair, which cannot be sent.", parameter);
            }

            text = text[consumed..];
        }
    }
}
