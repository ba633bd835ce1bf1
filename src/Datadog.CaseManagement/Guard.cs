using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The rules for what callers give, where the API states one. Everything else the service decides.</summary>
internal static class Guard
{
    private const int LongestPath = 60_000;

    /// <summary>Refuses what is null, empty or blank.</summary>
    public static void NotBlank(string? value, [CallerArgumentExpression(nameof(value))] string? parameter = null) =>
        ArgumentException.ThrowIfNullOrWhiteSpace(value, parameter);

    /// <summary>Refuses a number outside of the limits, both of which are allowed.</summary>
    public static void Within(int smallest, int largest, int? value, [CallerArgumentExpression(nameof(value))] string? parameter = null)
    {
        if (value < smallest || value > largest)
        {
            throw new ArgumentOutOfRangeException(parameter, value, $"The value must be between {smallest} and {largest}.");
        }
    }

    /// <summary>Refuses a list with fewer or more items than allowed.</summary>
    public static void Count<T>(
        int fewest, int most, IReadOnlyCollection<T>? values, [CallerArgumentExpression(nameof(values))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(values, parameter);
        if (values.Count < fewest || values.Count > most)
        {
            throw new ArgumentException($"There must be between {fewest} and {most} items, not {values.Count}.", parameter);
        }
    }

    /// <summary>Refuses what makes an address longer than <see cref="Uri"/> takes on .NET 8 (65,519 characters, the endpoint included).</summary>
    public static void FitsAddress(int escapedLength, string? parameter)
    {
        if (escapedLength > LongestPath)
        {
            throw new ArgumentException($"The text is too long: an address has room for {LongestPath} characters, escapes included.", parameter);
        }
    }

    /// <summary>Refuses half a surrogate pair: UTF-8 cannot carry it, and it would arrive as another text.</summary>
    public static void WellFormed(ReadOnlySpan<char> text, string? parameter)
    {
        // Most texts are ASCII, which is seen at a glance.
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
