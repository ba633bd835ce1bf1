using Datadog.CaseManagement.Http.Responses;

namespace Datadog.CaseManagement.Http.Requests;

/// <summary>The target of a request: the operation, the path with the values of the call, and the reader of the response.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Path">The escaped path with its query, relative to the endpoint.</param>
/// <param name="Reader">The reader of the response.</param>
internal readonly record struct RequestTarget<TResult>(Operation Operation, string Path, IResponseReader<TResult> Reader);

/// <summary>Escapes a value as one segment of a path, so that an identifier cannot change which operation is called.</summary>
internal static class PathSegment
{
    public static string Escape(string? value, string? parameter)
    {
        Guard.NotBlank(value, parameter);

        // Even if they are escaped, URI syntax removes these two segments.
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
