using Datadog.CaseManagement.Http.Responses;

namespace Datadog.CaseManagement.Http.Requests;

/// <summary>Where a request goes and how its answer is read: an operation with the values of one call filled in.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Path">The escaped path with its query, relative to the endpoint.</param>
/// <param name="Reader">Reads the answer.</param>
internal readonly record struct RequestTarget<TResult>(Operation Operation, string Path, IResponseReader<TResult> Reader);

/// <summary>
/// A value in the path of a request. It is one segment and is escaped, so that no identifier can change which operation is called.
/// </summary>
internal static class PathSegment
{
    public static string Escape(string? value, string? parameter)
    {
        Guard.NotBlank(value, parameter);

        // A path cannot carry these two as segments, escaped or not: URI syntax resolves them away.
        if (value is "." or "..")
        {
            throw new ArgumentException($"'{value}' cannot be an identifier.", parameter);
        }

        Guard.WellFormed(value, parameter);
        var escaped = Uri.EscapeDataString(value);
        Guard.FitsInAddress(escaped.Length, parameter);
        return escaped;
    }
}
