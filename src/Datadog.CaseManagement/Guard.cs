using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace Datadog.CaseManagement;

/// <summary>Checks arguments against the limits that the API documents. The service checks everything else.</summary>
internal static class Guard
{
    private const int MaxPathLength = 60_000;

    /// <summary>Throws if a string is null, empty or white space; otherwise returns it.</summary>
    public static string NotBlank([NotNull] string? value, [CallerArgumentExpression(nameof(value))] string? parameter = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, parameter);
        return value;
    }

    /// <summary>Throws if a time is not one that a timer can wait; otherwise returns it.</summary>
    public static TimeSpan Wait(TimeSpan time, string parameter) =>
        time > TimeSpan.Zero && time.TotalMilliseconds <= int.MaxValue
            ? time
            : throw new ArgumentOutOfRangeException(parameter, time, "The time must be above zero and at most 24 days.");

    /// <summary>Throws if a number is outside an inclusive range.</summary>
    public static void Within(int min, int max, int? value, [CallerArgumentExpression(nameof(value))] string? parameter = null)
    {
        if (value < min || value > max)
        {
            throw new ArgumentOutOfRangeException(parameter, value, $"The value must be between {min} and {max}.");
        }
    }

    /// <summary>Throws if a collection has fewer or more items than allowed.</summary>
    public static void Count<T>(
        int min, int max, IReadOnlyCollection<T>? values, [CallerArgumentExpression(nameof(values))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(values, parameter);
        if (values.Count < min || values.Count > max)
        {
            throw new ArgumentException($"There must be between {min} and {max} items, not {values.Count}.", parameter);
        }
    }

    /// <summary>
    /// Throws if an address is longer than <see cref="Uri"/> allows on .NET 8 (65,519 characters, including the endpoint).
    /// </summary>
    public static void FitsInAddress(int escapedLength, string? parameter)
    {
        if (escapedLength > MaxPathLength)
        {
            throw new ArgumentException(
                $"The text is too long: an address has room for {MaxPathLength} characters, escapes included.", parameter);
        }
    }

    /// <summary>Throws if a string has a lone surrogate, which UTF-8 cannot represent.</summary>
    public static void WellFormed(ReadOnlySpan<char> text, string? parameter)
    {
        // Most strings are ASCII, which is fast to check.
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
